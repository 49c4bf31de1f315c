import { isSameText } from '../../core/story/normalize-text.js';

/** By these an author names a picture without an `alt`. */
export const NAMED_SELECTOR = '[aria-label], [aria-labelledby], [title]';
const NAMED_OR_HIDDEN_SELECTOR = `${NAMED_SELECTOR}, [role="none"], [role="presentation"]`;

/** Does an alternative text say nothing that its caption does not say? */
export type AltComparison = (alternative: string, caption: string) => boolean;

/**
 * What a figure says of its picture, besides the caption: the mend of FIG-2, FIG-3 and FIG-12, and how to take it back.
 * Nothing but attributes: `alt`, and the author's words in `data-aloud-alt`.
 *
 * @param says compares the author's words with the caption's.
 * @param last what stood for the caption when this was done last.
 */
export function repairAlternativeText(
  picture: HTMLElement,
  caption: string,
  described: string,
  says: AltComparison = isSameText,
  last: string = described,
): void {
  const { dataset } = picture;
  const written = picture.getAttribute('alt');
  if (written !== last) delete dataset['aloudAlt']; // the page wrote a new one
  const author = dataset['aloudAlt'] ?? written;
  // '' in our own attribute stands for an `alt` that was not there; one that the author left empty is never touched.
  const isSilent = (author === null || dataset['aloudAlt'] === '') && !picture.matches(NAMED_OR_HIDDEN_SELECTOR);
  if (!(isSilent ? caption.trim() : author && says(author, caption))) return restoreAlternativeText(picture);
  dataset['aloudAlt'] ??= author ?? '';
  if (written !== described) picture.setAttribute('alt', described);
}

/** Puts the author's words back. */
export function restoreAlternativeText(picture: HTMLElement): void {
  const author = picture.dataset['aloudAlt'];
  if (author) picture.setAttribute('alt', author);
  else if (author === '') picture.removeAttribute('alt');
  delete picture.dataset['aloudAlt'];
}
