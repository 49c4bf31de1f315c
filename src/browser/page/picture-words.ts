import { repeats } from '../../core/story/repeat.js';

const KEPT = 'data-aloud-alt';

/** By these an author names a picture without an `alt`. */
const OTHER_NAME = '[aria-label], [aria-labelledby], [title], [role="none"], [role="presentation"]';

/**
 * What a figure says of its picture, besides the caption: the mend of FIG-2, FIG-3 and FIG-12, and how to take it back.
 * Nothing but attributes: `alt`, and the author's words in `data-aloud-alt`.
 */
export function mendAlternative(
  picture: HTMLElement,
  caption: string,
  described: string,
  says: (alternative: string, caption: string) => boolean = repeats,
): void {
  if (picture.hasAttribute(KEPT) && picture.getAttribute('alt') !== described) picture.removeAttribute(KEPT); // the page wrote a new one
  const author = picture.getAttribute(KEPT) ?? picture.getAttribute('alt');
  // '' in our own attribute stands for an `alt` that was not there; one that the author left empty is never touched.
  const isSilent = (author === null || picture.getAttribute(KEPT) === '') && !picture.matches(OTHER_NAME);
  if (!(isSilent ? caption.trim() : author && says(author, caption))) return restoreAlternative(picture);
  if (!picture.hasAttribute(KEPT)) picture.setAttribute(KEPT, author ?? '');
  if (picture.getAttribute('alt') !== described) picture.setAttribute('alt', described);
}

/** Puts the author's words back. */
export function restoreAlternative(picture: HTMLElement): void {
  const author = picture.getAttribute(KEPT);
  if (author === null) return;
  if (author) picture.setAttribute('alt', author);
  else picture.removeAttribute('alt');
  picture.removeAttribute(KEPT);
}
