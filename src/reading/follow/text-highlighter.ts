import { adoptHighlightStyle, HighlightRange, type HighlightLayer } from '../../browser/follow/highlight.js';
import { observeTheme } from '../../browser/dom/observe-theme.js';
import { setRangeToWords } from '../../browser/follow/text-range.js';
import { ReaderNavigation } from '../../browser/follow/reader-navigation.js';
import { scrollRangeIntoView } from '../../browser/follow/scroll-into-view.js';
import type { HighlightMode } from '../../browser/settings/settings.js';
import type { Speech } from '../../core/speech/speech.js';
import type { WordRange } from '../../core/timeline/timed-speech.js';

/** In milliseconds. A framework may write each paragraph in a step of its own. */
const EDIT_BATCH_MS = 50;

export interface HighlighterOptions {
  /** The reader has scrolled elsewhere. */
  readonly onSuspend: () => void;
  /** Finds the text again after these changes of the article. */
  readonly relocate: (edits: readonly MutationRecord[]) => Promise<void>;
}

/**
 * Highlights the current sentence and word, and scrolls the page to them. It adds nothing to the article, and screen
 * readers do not report it (PLY-11). After the reader scrolls elsewhere, it stops scrolling until the reader asks for
 * it (PLY-13).
 */
export class TextHighlighter {
  readonly #speech: Speech;
  readonly #layers: Readonly<Record<HighlightLayer, HighlightRange>>;
  readonly #readerNavigation: ReaderNavigation;
  readonly #relocate: HighlighterOptions['relocate'];
  /**
   * The range of the sentence, visible or not. It is one range, used again, because every live range slows down the
   * site's own edits.
   */
  readonly #sentenceRange: Range = new Range();
  /** A range grows when text is inserted beside its words: after an edit it is set again. */
  readonly #editObserver: MutationObserver = new MutationObserver((records) => this.#handleEdits(records));
  #edits: MutationRecord[] = [];
  #relocationTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #stopObservingTheme: () => void;
  #mode: HighlightMode = 'sentence';
  #isHidden = false;
  #sentence: WordRange | undefined;
  #word: WordRange | undefined;

  constructor(article: HTMLElement, speech: Speech, { onSuspend, relocate }: HighlighterOptions) {
    this.#speech = speech;
    this.#relocate = relocate;
    this.#layers = { sentence: new HighlightRange('sentence'), word: new HighlightRange('word') };
    this.#readerNavigation = new ReaderNavigation(article, () => this.#sentenceTop(), onSuspend);
    this.#editObserver.observe(article, { characterData: true, childList: true, subtree: true });
    adoptHighlightStyle(article);
    this.#stopObservingTheme = observeTheme(() => article.isConnected && adoptHighlightStyle(article));
  }

  /** The live range of a layer. */
  rangeOf(layer: HighlightLayer): Range {
    return this.#layers[layer].range;
  }

  /** Has the reader scrolled elsewhere? */
  get isScrollSuspended(): boolean {
    return this.#readerNavigation.hasNavigated;
  }

  /** The element of the current sentence's first word. */
  get sentenceElement(): HTMLElement | null {
    return this.#updateSentenceRange() ? this.#sentenceRange.startContainer.parentElement : null;
  }

  set mode(unit: HighlightMode) {
    this.#mode = unit;
    this.#paint();
  }

  /** The story has ended: nothing is highlighted, until it plays again. */
  set isHidden(isHidden: boolean) {
    if (isHidden === this.#isHidden) return;
    this.#isHidden = isHidden;
    this.#paint();
  }

  /** Scrolls again from the next sentence on: the reader has jumped to it. */
  allowScrolling(): void {
    this.#readerNavigation.reset();
  }

  /** Scrolls again, and at once to the current sentence, also during a pause: the reader asked for it. */
  resumeScrolling(): void {
    this.#readerNavigation.reset();
    this.#scrollToSentence();
  }

  /** Scrolls to the current sentence, if the reader has not scrolled elsewhere. */
  scrollIfAllowed(): void {
    if (this.#readerNavigation.isWatching && !this.isScrollSuspended && this.#mode !== 'off') this.#scrollToSentence();
    this.#readerNavigation.recordPosition();
  }

  /** Sound plays, or is about to: the page may scroll. */
  startScrolling(): void {
    this.#readerNavigation.watch();
  }

  /** Sound stops: the highlight and the page stay. */
  stopScrolling(): void {
    this.#readerNavigation.stopWatching();
  }

  show(sentence: WordRange | undefined, word: WordRange | undefined): void {
    const isNewSentence = sentence && sentence.first !== this.#sentence?.first;
    this.#sentence = sentence;
    this.#word = word;
    this.#paint();
    if (isNewSentence) this.scrollIfAllowed();
  }

  dispose(): void {
    this.stopScrolling();
    this.#editObserver.disconnect();
    this.#stopObservingTheme();
    clearTimeout(this.#relocationTimer);
    this.#layers.sentence.hide();
    this.#layers.word.hide();
    this.#sentence = this.#word = undefined;
  }

  #handleEdits(records: readonly MutationRecord[]): void {
    this.#paint();
    this.#edits.push(...records);
    this.#relocationTimer ??= setTimeout(() => {
      this.#relocationTimer = undefined;
      void this.#relocate(this.#edits.splice(0)).then(() => this.#paint());
    }, EDIT_BATCH_MS);
  }

  #paint(): void {
    const unit = this.#isHidden ? 'off' : this.#mode;
    this.#paintLayer('sentence', unit === 'sentence' || unit === 'both' ? this.#sentence : undefined);
    this.#paintLayer('word', unit === 'word' || unit === 'both' ? this.#word : undefined);
  }

  #paintLayer(layer: HighlightLayer, words: WordRange | undefined): void {
    const highlight = this.#layers[layer];
    if (words && setRangeToWords(highlight.range, this.#speech, words.first, words.end)) highlight.show();
    else highlight.hide();
  }

  #scrollToSentence(): void {
    const scroll = this.#updateSentenceRange() ? scrollRangeIntoView(this.#sentenceRange) : undefined;
    if (scroll) this.#readerNavigation.expectScroll(scroll);
  }

  /** The top of the current sentence in the view; NaN where it is not visible. */
  #sentenceTop(): number {
    const box = this.#updateSentenceRange() ? this.#sentenceRange.getBoundingClientRect() : undefined;
    return box?.height ? box.top : NaN;
  }

  #updateSentenceRange(): boolean {
    return (
      !!this.#sentence && setRangeToWords(this.#sentenceRange, this.#speech, this.#sentence.first, this.#sentence.end)
    );
  }
}
