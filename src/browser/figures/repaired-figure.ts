import {
  repairAlternativeText,
  NAMED_SELECTOR,
  restoreAlternativeText,
  type AltComparison,
} from './alternative-text.js';
import type { RepeatedNames } from './repeated-names.js';

const FIGURE_SELECTOR = 'figure, aloud-figure';
const CAPTION_SELECTOR = 'figcaption, [slot="caption"]';
const CREDIT_SELECTOR = '[slot="credit"], [data-aloud="credit"], [class*="credit" i], [class*="copyright" i]';
/** What is no part of a caption, wherever it stands; a long description is one (FIG-8). */
const EXCLUDED_SELECTOR =
  'script, style, noscript, button, details, [slot="description"], [hidden], [aria-hidden="true"]';

/** A figure that has a role by `aloud-figure`, or that Firefox names after its caption. */
const DOUBLED_FIGURE_SELECTOR = 'figure:not([role]):is(aloud-figure *, :has(figcaption))';

/** Between these words do not run on; elsewhere they do. */
const BLOCK_SELECTOR = 'br, dd, div, dt, figcaption, h2, h3, h4, h5, h6, li, p, td, th';

/** What else can repeat a caption. */
const NAMED_OR_DESCRIBED_SELECTOR = `${NAMED_SELECTOR}, [aria-describedby]`;

/** What a picture is given for words that its caption has: the same for all, or by its place among others (FIG-10). */
export type ReplacementAlt = string | ((picture: Element) => string);

/** What tells more than the same words; it comes when an author's words are others than the caption's. */
let repeatsCaption: AltComparison | undefined;

/**
 * The author's `<figure>`, mended in place by attributes only, so that its caption is heard once (FIG-6): `role="none"`
 * on the figure, since Firefox names a figure after its caption (drop it when Gecko passes WPT's
 * html-aam/figure-name-no-figcaption) and since `aloud-figure` has the role already; and the picture's words where they
 * repeat the caption.
 */
export class RepairedFigure {
  readonly figure: HTMLElement;
  /** Each picture that was mended, with what it was given. */
  readonly #repairedPictures = new Map<HTMLImageElement, string>();
  #hasOwnRole = false;
  /** As it was mended last; undefined while it is not. @internal */
  replacementAlt: ReplacementAlt | undefined;
  /** What takes names and titles away that repeat the caption, once there were some. @internal */
  repeatedNames: RepeatedNames | undefined;

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  /** Its pictures; what stands in a figure inside this one is that one's. */
  get pictures(): HTMLImageElement[] {
    return this.#own('img');
  }

  /** The elements that are its caption; none where the author wrote it as other text of the figure. */
  get captions(): HTMLElement[] {
    return this.#own(CAPTION_SELECTOR);
  }

  /** The words of the caption, else of the figure: whatever element of it they stand in; without the credit. */
  get caption(): string {
    const { captions, figure } = this;
    return (captions[0] ? captions : [figure]).map((part) => captionTextIn(part)).join(' ');
  }

  /** May be called again, whenever the page has changed something in the figure. @param described none: all is put back. */
  repair(described?: ReplacementAlt): void {
    const { figure } = this;
    this.replacementAlt = described;
    const pictures = described ? this.pictures : [];
    for (const picture of this.#repairedPictures.keys()) {
      if (pictures.includes(picture)) continue;
      restoreAlternativeText(picture);
      this.#repairedPictures.delete(picture);
    }
    if (!described) {
      if (this.#hasOwnRole && figure.role === 'none') figure.role = null;
      this.#hasOwnRole = false;
      this.repeatedNames?.restore();
      return;
    }
    if (figure.matches(DOUBLED_FIGURE_SELECTOR)) {
      figure.role = 'none';
      this.#hasOwnRole = true;
    }
    const { caption } = this;
    // Names and titles that repeat the caption are seldom: what takes them away comes when it is needed.
    if (this.repeatedNames) this.repeatedNames.repair(caption, described);
    else if (figure.matches(NAMED_OR_DESCRIBED_SELECTOR) || figure.querySelector(NAMED_OR_DESCRIBED_SELECTOR))
      import('./repeated-names.js').then(
        ({ RepeatedNames }) => RepeatedNames.attachTo(this),
        () => {}, // asked for again with the next change
      );
    for (const picture of pictures) {
      const words = typeof described === 'string' ? described : described(picture);
      repairAlternativeText(picture, caption, words, repeatsCaption, this.#repairedPictures.get(picture));
      this.#repairedPictures.set(picture, words);
    }
    if (!repeatsCaption && caption.trim() && pictures.some(({ alt }) => alt && alt !== described))
      void this.#loadComparison();
  }

  /** Everything as the author wrote it. */
  restore(): void {
    this.repair();
  }

  async #loadComparison(): Promise<void> {
    try {
      repeatsCaption = (await import('../../core/story/repeated-text.js')).isRepeatedByCaption;
      if (this.replacementAlt) this.repair(this.replacementAlt);
    } catch {} // asked for again with the next change
  }

  #own<E extends HTMLElement>(selector: string): E[] {
    return [...this.figure.querySelectorAll<E>(selector)].filter(
      (element) => element.closest(FIGURE_SELECTOR) === this.figure,
    );
  }
}

/** Without recursion: markup may be nested deeper than the stack. */
function captionTextIn(part: Element): string {
  let words = '';
  let block: Partial<Element> | null | undefined;
  // Elements and texts (SHOW_ELEMENT | SHOW_TEXT); what is no part of it with all that it holds (FILTER_REJECT).
  const walker = document.createTreeWalker(part, 5, (node) =>
    (node as Partial<Element>).matches?.(`${CREDIT_SELECTOR}, ${EXCLUDED_SELECTOR}, ${FIGURE_SELECTOR}`) ? 2 : 1,
  );
  for (let node; (node = walker.nextNode() as Partial<Text & Element> | null);) {
    const around = node.matches
      ? node.matches(BLOCK_SELECTOR)
        ? node
        : block
      : node.parentElement!.closest(BLOCK_SELECTOR);
    if (around !== block) words += ' ';
    block = around;
    words += node.data ?? '';
  }
  return words;
}
