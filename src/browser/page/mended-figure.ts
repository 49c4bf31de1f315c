import { isElement, isText, visit, type TreeNode } from '../../core/story/tree.js';
import { mendAlternative, restoreAlternative } from './picture-words.js';

const FIGURE = 'figure, aloud-figure';
const CAPTION = 'figcaption, [slot="caption"]';
const CREDIT = '[slot="credit"], [data-aloud="credit"], [class*="credit" i], [class*="copyright" i]';
const NO_WORDS = 'script, style, template, noscript, button, [hidden], [aria-hidden="true"]';

/** Between these words run on. */
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/;

/**
 * The author's `<figure>`, mended in place by attributes only, so that its caption is heard once (FIG-6): `role="none"`
 * on the figure, since Firefox names a figure after its caption (drop it when Gecko passes WPT's
 * html-aam/figure-name-no-figcaption) and since `aloud-figure` has the role already; and the picture's words where they
 * repeat the caption.
 */
export class MendedFigure {
  readonly figure: HTMLElement;
  readonly #mended = new Set<HTMLImageElement>();
  #roleIsOurs = false;

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  /** May be called again, whenever the page has changed something in the figure. */
  mend(described: string): void {
    const { figure } = this;
    const pictures = [...figure.querySelectorAll('img')].filter((picture) => this.#isOwn(picture));
    for (const picture of this.#mended) if (!pictures.includes(picture)) this.#restorePicture(picture);
    if (!pictures.length) return this.#restoreRole();
    if (
      figure.localName === 'figure' &&
      !figure.hasAttribute('role') &&
      figure.matches('aloud-figure *, :has(figcaption)')
    ) {
      figure.setAttribute('role', 'none');
      this.#roleIsOurs = true;
    }
    const caption = this.#caption();
    for (const picture of pictures) {
      mendAlternative(picture, caption, described);
      this.#mended.add(picture);
    }
  }

  /** Everything as the author wrote it. */
  restore(): void {
    this.#restoreRole();
    for (const picture of this.#mended) this.#restorePicture(picture);
  }

  #restoreRole(): void {
    if (this.#roleIsOurs && this.figure.getAttribute('role') === 'none') this.figure.removeAttribute('role');
    this.#roleIsOurs = false;
  }

  #restorePicture(picture: HTMLImageElement): void {
    restoreAlternative(picture);
    this.#mended.delete(picture);
  }

  /** What stands in a figure inside this one is that one's. */
  #isOwn(element: Element): boolean {
    return element.closest(FIGURE) === this.figure;
  }

  /** The words of the caption, else of the figure: whatever element of it they stand in; without the credit. */
  #caption(): string {
    const { figure } = this;
    const captions = [...figure.querySelectorAll(CAPTION)].filter((caption) => this.#isOwn(caption));
    return (captions.length ? captions : [figure]).map((part) => wordsIn(part, figure)).join(' ');
  }
}

function wordsIn(part: Element, figure: Element): string {
  let words = '';
  const enter = (node: TreeNode): boolean => {
    if (isText(node)) words += node.nodeValue!;
    if (!isElement(node)) return false;
    const element = node as unknown as Element;
    if (!INLINE.test(node.localName)) words += ' ';
    return !element.matches(`${CREDIT}, ${NO_WORDS}`) && (!element.matches(FIGURE) || element === figure);
  };
  visit(part, enter, (node) => {
    if (isElement(node) && !INLINE.test(node.localName)) words += ' ';
  });
  return words;
}
