import { mendAlternative, NAME, restoreAlternative, type Comparison } from './picture-words.js';
import type { RepeatedNames } from './repeated-names.js';

const FIGURE = 'figure, aloud-figure';
const CAPTION = 'figcaption, [slot="caption"]';
const CREDIT = '[slot="credit"], [data-aloud="credit"], [class*="credit" i], [class*="copyright" i]';
/** What is no part of a caption, wherever it stands; a long description is one (FIG-8). */
const NO_WORDS = 'script, style, noscript, button, details, [slot="description"], [hidden], [aria-hidden="true"]';

/** A figure that has a role by `aloud-figure`, or that Firefox names after its caption. */
const DOUBLED = 'figure:not([role]):is(aloud-figure *, :has(figcaption))';

/** Between these words do not run on; elsewhere they do. */
const BLOCK = 'br, dd, div, dt, figcaption, h2, h3, h4, h5, h6, li, p, td, th';

/** What else can repeat a caption. */
const NAMED = `${NAME}, [aria-describedby]`;

/** What a picture is given for words that its caption has: the same for all, or by its place among others (FIG-10). */
export type Described = string | ((picture: Element) => string);

/** What tells more than the same words; it comes when an author's words are others than the caption's. */
let says: Comparison | undefined;

/**
 * The author's `<figure>`, mended in place by attributes only, so that its caption is heard once (FIG-6): `role="none"`
 * on the figure, since Firefox names a figure after its caption (drop it when Gecko passes WPT's
 * html-aam/figure-name-no-figcaption) and since `aloud-figure` has the role already; and the picture's words where they
 * repeat the caption.
 */
export class MendedFigure {
  readonly figure: HTMLElement;
  /** Each picture that was mended, with what it was given. */
  readonly #mended = new Map<HTMLImageElement, string>();
  #roleIsOurs = false;
  /** As it was mended last; undefined while it is not. @internal */
  described: Described | undefined;
  /** What takes names and titles away that repeat the caption, once there were some. @internal */
  names: RepeatedNames | undefined;

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  /** Its pictures; what stands in a figure inside this one is that one's. */
  get pictures(): HTMLImageElement[] {
    return this.#own('img');
  }

  /** The elements that are its caption; none where the author wrote it as other text of the figure. */
  get captions(): HTMLElement[] {
    return this.#own(CAPTION);
  }

  /** The words of the caption, else of the figure: whatever element of it they stand in; without the credit. */
  get caption(): string {
    const { captions, figure } = this;
    return (captions[0] ? captions : [figure]).map((part) => wordsIn(part)).join(' ');
  }

  /** May be called again, whenever the page has changed something in the figure. @param described none: all is put back. */
  mend(described?: Described): void {
    const { figure } = this;
    this.described = described;
    const pictures = described ? this.pictures : [];
    for (const picture of this.#mended.keys()) {
      if (pictures.includes(picture)) continue;
      restoreAlternative(picture);
      this.#mended.delete(picture);
    }
    if (!described) {
      if (this.#roleIsOurs && figure.role === 'none') figure.role = null;
      this.#roleIsOurs = false;
      this.names?.restore();
      return;
    }
    if (figure.matches(DOUBLED)) {
      figure.role = 'none';
      this.#roleIsOurs = true;
    }
    const { caption } = this;
    // Names and titles that repeat the caption are seldom: what takes them away comes when it is needed.
    if (this.names) this.names.mend(caption, described);
    else if (figure.matches(NAMED) || figure.querySelector(NAMED))
      import('./repeated-names.js').then(
        ({ RepeatedNames }) => RepeatedNames.join(this),
        () => {}, // asked for again with the next change
      );
    for (const picture of pictures) {
      const words = typeof described === 'string' ? described : described(picture);
      mendAlternative(picture, caption, words, says, this.#mended.get(picture));
      this.#mended.set(picture, words);
    }
    if (!says && caption.trim() && pictures.some(({ alt }) => alt && alt !== described)) void this.#compare();
  }

  /** Everything as the author wrote it. */
  restore(): void {
    this.mend();
  }

  async #compare(): Promise<void> {
    try {
      says = (await import('../../core/story/repeat.js')).repeats;
      if (this.described) this.mend(this.described);
    } catch {} // asked for again with the next change
  }

  #own<E extends HTMLElement>(selector: string): E[] {
    return [...this.figure.querySelectorAll<E>(selector)].filter((element) => element.closest(FIGURE) === this.figure);
  }
}

/** Without recursion: markup may be nested deeper than the stack. */
function wordsIn(part: Element): string {
  let words = '';
  let block: Partial<Element> | null | undefined;
  // Elements and texts (SHOW_ELEMENT | SHOW_TEXT); what is no part of it with all that it holds (FILTER_REJECT).
  const walker = document.createTreeWalker(part, 5, (node) =>
    (node as Partial<Element>).matches?.(`${CREDIT}, ${NO_WORDS}, ${FIGURE}`) ? 2 : 1,
  );
  for (let node; (node = walker.nextNode() as Partial<Text & Element> | null);) {
    const around = node.matches ? (node.matches(BLOCK) ? node : block) : node.parentElement!.closest(BLOCK);
    if (around !== block) words += ' ';
    block = around;
    words += node.data ?? '';
  }
  return words;
}
