import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import { createRenderingLookup } from '../story/rendering.js';

/** A copy with these is more than words. */
const CONTENT_SELECTOR = 'a, button, input, img, svg, video, audio, iframe, [tabindex]';

/** Copies of captions that only screen readers get, and that are hidden from these while the figure is repaired. */
export class HiddenCopies {
  readonly #byFigure = new Map<HTMLElement, readonly Element[]>();

  /** @param captionWithout the words of the caption, without those of an element in it. */
  hide(figure: HTMLElement, captionWithout: (element?: Element) => string): void {
    this.restore((other) => other === figure);
    const copies = findHiddenCopies(figure, captionWithout);
    for (const copy of copies) copy.setAttribute('aria-hidden', 'true');
    if (copies.length) this.#byFigure.set(figure, copies);
  }

  /** Those of all figures, or of some. */
  restore(isMeant: (figure: HTMLElement) => boolean = () => true): void {
    for (const [figure, copies] of this.#byFigure) {
      if (!isMeant(figure)) continue;
      for (const copy of copies) copy.removeAttribute('aria-hidden');
      this.#byFigure.delete(figure);
    }
  }
}

/** The copies may be outside the caption or in it. */
function findHiddenCopies(figure: Element, captionWithout: (element?: Element) => string): Element[] {
  const caption = captionWithout();
  const renderingOf = createRenderingLookup(figure);
  const copies: Element[] = [];
  for (const element of figure.querySelectorAll<HTMLElement>(':not([aria-hidden], script, style)'))
    if (
      isRepeatedByCaption(element.textContent, caption) &&
      renderingOf(element) === 'clipped' &&
      isRepeatedByCaption(element.textContent, captionWithout(element)) &&
      !element.matches(CONTENT_SELECTOR) &&
      !element.querySelector(CONTENT_SELECTOR) &&
      !copies.some((copy) => copy.contains(element))
    )
      copies.push(element);
  return copies;
}
