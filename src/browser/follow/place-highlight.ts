import type { Speech } from '../../core/speech/speech.js';
import type { WordRange } from '../../core/timeline/timed-speech.js';
import { adoptStyleSheet } from '../dom/style-adopter.js';
import { HighlightRange } from './highlight.js';
import { scrollRangeIntoView } from './scroll-into-view.js';
import { setRangeToWords } from './text-range.js';

const sheet = new CSSStyleSheet();
// A line, because the background belongs to the sentence that sounds; forced colours keep lines.
sheet.replaceSync(`::highlight(aloud-place) {
  text-decoration: underline dashed 3px var(--aloud-place-line, currentColor);
}`);

/** Shows in the text which sentence the reader has chosen in a list. */
export class PlaceHighlight {
  readonly #highlight = new HighlightRange('place');
  readonly #speech: Speech;

  constructor(article: Element, speech: Speech) {
    this.#speech = speech;
    adoptStyleSheet(article.getRootNode() as Document | ShadowRoot, sheet);
  }

  show({ first, end }: WordRange): void {
    const { range } = this.#highlight;
    if (setRangeToWords(range, this.#speech, first, end)) this.#highlight.show();
    else this.hide();
  }

  /** @param coveredBelow the height that a panel covers, in pixels. */
  scrollIntoView(coveredBelow: number): void {
    scrollRangeIntoView(this.#highlight.range, coveredBelow);
  }

  hide(): void {
    this.#highlight.hide();
  }
}
