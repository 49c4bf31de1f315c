import { mendAlternative, restoreAlternative } from './picture-words.js';

const CREDIT = '[slot="credit"], [data-aloud="credit"], .credit';

/**
 * The author's `<figure>`, mended in place by attributes only, so that its caption is heard once (FIG-6): `role="none"`
 * on the figure, since Firefox names a figure after its caption (drop it when Gecko passes WPT's
 * html-aam/figure-name-no-figcaption) and since `aloud-figure` has the role already; and the picture's words where they
 * repeat the caption.
 */
export class MendedFigure {
  readonly figure: HTMLElement;
  #roleIsOurs = false;

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  mend(described: string): void {
    const { figure } = this;
    const pictures = this.#pictures;
    if (!pictures.length) return;
    if (
      figure.localName === 'figure' &&
      !figure.hasAttribute('role') &&
      figure.matches('aloud-figure *, :has(figcaption)')
    ) {
      figure.setAttribute('role', 'none');
      this.#roleIsOurs = true;
    }
    const caption = captionText(figure);
    for (const picture of pictures) mendAlternative(picture, caption, described);
  }

  /** Everything as the author wrote it. */
  restore(): void {
    if (this.#roleIsOurs && this.figure.getAttribute('role') === 'none') this.figure.removeAttribute('role');
    this.#roleIsOurs = false;
    for (const picture of this.#pictures) restoreAlternative(picture);
  }

  get #pictures(): HTMLImageElement[] {
    return [...this.figure.querySelectorAll('img')];
  }
}

/** The words of a figure without its credit: whatever element of it they stand in. */
function captionText(figure: HTMLElement): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) words.push(node.data);
    else if (node instanceof Element && !node.matches(`${CREDIT}, script, style, template, noscript, [hidden]`))
      node.childNodes.forEach(walk);
  };
  figure.childNodes.forEach(walk);
  return words.join('');
}
