import { adoptHighlightStyle, HighlightRange, type Layer } from '../browser/page/highlight.js';
import { placeWords } from '../browser/page/place.js';
import { ReaderMoves } from '../browser/page/reader-moves.js';
import { scrollIntoSight } from '../browser/page/scroll.js';
import type { Highlighting } from '../browser/page/settings.js';
import type { Speech } from '../core/speech/speech.js';
import type { Stretch } from '../core/timeline/timed-speech.js';

/**
 * Shows what is heard: sentence and word in highlights, and the page scrolled along. Adds nothing to the article, and no
 * screen reader hears it (PLY-11). Against a reader who moves the page it stops scrolling until it is asked again (PLY-13).
 */
export class Follow {
  readonly #speech: Speech;
  readonly #layers: Readonly<Record<Layer, HighlightRange>>;
  readonly #moves: ReaderMoves;
  /** Where the sentence stands, shown or not. One range, used again: every live range slows the host's own edits. */
  readonly #place: Range = new Range();
  /** A range round words grows with what is put in beside them: what was edited is looked at again. */
  readonly #edits: MutationObserver = new MutationObserver(() => this.#paint());
  #highlighting: Highlighting = 'sentence';
  #sentence: Stretch | undefined;
  #word: Stretch | undefined;

  constructor(article: HTMLElement, speech: Speech, suspended: () => void) {
    this.#speech = speech;
    this.#layers = { sentence: new HighlightRange('sentence'), word: new HighlightRange('word') };
    this.#moves = new ReaderMoves(article, () => this.#top(), suspended);
    this.#edits.observe(article, { characterData: true, childList: true, subtree: true });
    adoptHighlightStyle(article.getRootNode() as Document | ShadowRoot);
  }

  /** The live range of a layer, for whoever wants to know what is shown. */
  range(layer: Layer): Range {
    return this.#layers[layer].range;
  }

  /** Has the reader taken the page elsewhere? */
  get suspended(): boolean {
    return this.#moves.seen;
  }

  set highlighting(unit: Highlighting) {
    this.#highlighting = unit;
    this.#paint();
  }

  /** Scrolls along again from the next sentence on: the reader has jumped to it. */
  forgive(): void {
    this.#moves.forget();
  }

  /** Scrolls along again, at once to what is heard, also while sound stands: the reader asked for it. */
  resume(): void {
    this.#moves.forget();
    this.#scroll();
  }

  /** Brings what is heard into sight, if it may. */
  reveal(): void {
    if (this.#moves.watching && !this.suspended && this.#highlighting !== 'off') this.#scroll();
    this.#moves.settle();
  }

  /** Sound moves: the page may scroll along. */
  start(): void {
    this.#moves.watch();
  }

  /** Sound stands: the highlight stays, the page stays. */
  stop(): void {
    this.#moves.rest();
  }

  show(sentence: Stretch | undefined, word: Stretch | undefined): void {
    const entered = sentence && sentence.first !== this.#sentence?.first;
    this.#sentence = sentence;
    this.#word = word;
    this.#paint();
    if (entered) this.reveal();
  }

  dispose(): void {
    this.stop();
    this.#edits.disconnect();
    this.#layers.sentence.hide();
    this.#layers.word.hide();
    this.#sentence = this.#word = undefined;
  }

  #paint(): void {
    const unit = this.#highlighting;
    this.#paintLayer('sentence', unit === 'sentence' || unit === 'both' ? this.#sentence : undefined);
    this.#paintLayer('word', unit === 'word' || unit === 'both' ? this.#word : undefined);
  }

  #paintLayer(layer: Layer, stretch: Stretch | undefined): void {
    const shown = this.#layers[layer];
    if (stretch && placeWords(shown.range, this.#speech, stretch.first, stretch.end)) shown.show();
    else shown.hide();
  }

  #scroll(): void {
    const milliseconds = this.#placed() ? scrollIntoSight(this.#place) : 0;
    if (milliseconds) this.#moves.expectScroll(milliseconds);
  }

  /** Where what is heard stands in the view; NaN where it cannot be seen. */
  #top(): number {
    const box = this.#placed() ? this.#place.getBoundingClientRect() : undefined;
    return box?.height ? box.top : NaN;
  }

  #placed(): boolean {
    return !!this.#sentence && placeWords(this.#place, this.#speech, this.#sentence.first, this.#sentence.end);
  }
}
