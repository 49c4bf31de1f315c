import { adoptHighlightStyle, HighlightRange, type HighlightLayer } from '../../browser/follow/highlight.js';
import { setRangeToWords } from '../../browser/follow/text-range.js';
import { ReaderNavigation } from '../../browser/follow/reader-navigation.js';
import { scrollRangeIntoView } from '../../browser/follow/scroll-into-view.js';
import type { HighlightMode } from '../../browser/settings/settings.js';
import type { Speech } from '../../core/speech/speech.js';
import type { WordRange } from '../../core/timeline/timed-speech.js';

/**
 * Shows what is heard: sentence and word in highlights, and the page scrolled along. Adds nothing to the article, and no
 * screen reader hears it (PLY-11). Against a reader who moves the page it stops scrolling until it is asked again (PLY-13).
 */
export class TextHighlighter {
  readonly #speech: Speech;
  readonly #layers: Readonly<Record<HighlightLayer, HighlightRange>>;
  readonly #readerNavigation: ReaderNavigation;
  /** Where the sentence stands, shown or not. One range, used again: every live range slows the host's own edits. */
  readonly #sentenceRange: Range = new Range();
  /** A range round words grows with what is put in beside them: what was edited is looked at again. */
  readonly #editObserver: MutationObserver = new MutationObserver(() => this.#paint());
  #mode: HighlightMode = 'sentence';
  #sentence: WordRange | undefined;
  #word: WordRange | undefined;

  constructor(article: HTMLElement, speech: Speech, suspended: () => void) {
    this.#speech = speech;
    this.#layers = { sentence: new HighlightRange('sentence'), word: new HighlightRange('word') };
    this.#readerNavigation = new ReaderNavigation(article, () => this.#sentenceTop(), suspended);
    this.#editObserver.observe(article, { characterData: true, childList: true, subtree: true });
    adoptHighlightStyle(article.getRootNode() as Document | ShadowRoot);
  }

  /** The live range of a layer, for whoever wants to know what is shown. */
  rangeOf(layer: HighlightLayer): Range {
    return this.#layers[layer].range;
  }

  /** Has the reader taken the page elsewhere? */
  get isScrollSuspended(): boolean {
    return this.#readerNavigation.hasNavigated;
  }

  set mode(unit: HighlightMode) {
    this.#mode = unit;
    this.#paint();
  }

  /** Scrolls along again from the next sentence on: the reader has jumped to it. */
  allowScrolling(): void {
    this.#readerNavigation.reset();
  }

  /** Scrolls along again, at once to what is heard, also while sound stands: the reader asked for it. */
  resumeScrolling(): void {
    this.#readerNavigation.reset();
    this.#scrollToSentence();
  }

  /** Brings what is heard into sight, if it may. */
  scrollIfAllowed(): void {
    if (this.#readerNavigation.isWatching && !this.isScrollSuspended && this.#mode !== 'off') this.#scrollToSentence();
    this.#readerNavigation.recordPosition();
  }

  /** Sound moves: the page may scroll along. */
  startScrolling(): void {
    this.#readerNavigation.watch();
  }

  /** Sound stands: the highlight stays, the page stays. */
  stopScrolling(): void {
    this.#readerNavigation.stopWatching();
  }

  show(sentence: WordRange | undefined, word: WordRange | undefined): void {
    const entered = sentence && sentence.first !== this.#sentence?.first;
    this.#sentence = sentence;
    this.#word = word;
    this.#paint();
    if (entered) this.scrollIfAllowed();
  }

  dispose(): void {
    this.stopScrolling();
    this.#editObserver.disconnect();
    this.#layers.sentence.hide();
    this.#layers.word.hide();
    this.#sentence = this.#word = undefined;
  }

  #paint(): void {
    const unit = this.#mode;
    this.#paintLayer('sentence', unit === 'sentence' || unit === 'both' ? this.#sentence : undefined);
    this.#paintLayer('word', unit === 'word' || unit === 'both' ? this.#word : undefined);
  }

  #paintLayer(layer: HighlightLayer, stretch: WordRange | undefined): void {
    const shown = this.#layers[layer];
    if (stretch && setRangeToWords(shown.range, this.#speech, stretch.first, stretch.end)) shown.show();
    else shown.hide();
  }

  #scrollToSentence(): void {
    const milliseconds = this.#updateSentenceRange() ? scrollRangeIntoView(this.#sentenceRange) : 0;
    if (milliseconds) this.#readerNavigation.expectScroll(milliseconds);
  }

  /** Where what is heard stands in the view; NaN where it cannot be seen. */
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
