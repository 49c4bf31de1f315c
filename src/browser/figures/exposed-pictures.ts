/** The pictures of an article that have a caption, or text beside them that their `alt` repeated. */
const CAPTIONED_SELECTOR = ':is(figure:has(figcaption), aloud-figure) :is(img, [role="img"]), img[data-aloud-alt]';

/** Screen readers skip these pictures, so they do not count. */
const SILENT_SELECTOR =
  '[alt=""]:not([aria-label]), [role="none"], [role="presentation"], [aria-hidden="true"], [aria-hidden="true"] *, [hidden], [hidden] *';

/**
 * Pictures with an alternative text, or that should have one. A site may have one for each screen width, and show one
 * of them.
 */
export function exposedPictures(root: Element, selector = 'img'): Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (picture) => !picture.matches(SILENT_SELECTOR) && picture.checkVisibility(),
  );
}

/** The exposed pictures of an article that have a caption. A caption without a `figcaption` counts after its repair. */
export const numberedPictures = (article: Element): Element[] => exposedPictures(article, CAPTIONED_SELECTOR);
