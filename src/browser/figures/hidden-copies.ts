import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import { createRenderingLookup } from '../story/rendering.js';

/** A copy with these is more than words. */
const CONTENT_SELECTOR = 'a, button, input, img, svg, video, audio, iframe, [tabindex]';

/**
 * Finds the copies of a caption that only screen readers get, outside it or in it.
 *
 * @param captionWithout the words of the caption, without those of an element in it.
 */
export function findHiddenCopies(figure: Element, captionWithout: (element?: Element) => string): Element[] {
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
