import { repeats } from '../../core/story/repeat.js';

const KEPT = 'data-aloud-alt';

/** By these an author names a picture without an `alt`. */
const OTHER_NAME = '[aria-label], [aria-labelledby], [title], [role="none"], [role="presentation"]';

/**
 * What a figure says of its picture, besides the caption: the mend of FIG-2, FIG-3 and FIG-12, and how to take it back.
 * Nothing but attributes: `alt`, and the author's words in `data-aloud-alt`.
 */
export function mendAlternative(picture: HTMLImageElement, caption: string, described: string): void {
  if (picture.hasAttribute(KEPT) && picture.alt !== described) picture.removeAttribute(KEPT); // the page wrote a new one
  const author = picture.getAttribute(KEPT) ?? picture.getAttribute('alt');
  // '' in our own attribute stands for an `alt` that was not there; one that the author left empty is never touched.
  const isSilent = (author === null || picture.getAttribute(KEPT) === '') && !picture.matches(OTHER_NAME);
  if (!(isSilent ? caption.trim() : author && repeats(author, caption))) return restoreAlternative(picture);
  if (!picture.hasAttribute(KEPT)) picture.setAttribute(KEPT, author ?? '');
  if (picture.alt !== described) picture.alt = described;
}

/** Puts the author's words back. */
export function restoreAlternative(picture: HTMLImageElement): void {
  const author = picture.getAttribute(KEPT);
  if (author === null) return;
  if (author) picture.alt = author;
  else picture.removeAttribute('alt');
  picture.removeAttribute(KEPT);
}
