import { saysSame } from '../../core/story/fold.js';

/** By these an author names a picture without an `alt`. */
export const NAME = '[aria-label], [aria-labelledby], [title]';
const OTHER_NAME = `${NAME}, [role="none"], [role="presentation"]`;

/** Does an alternative text say nothing that its caption does not say? */
export type Comparison = (alternative: string, caption: string) => boolean;

/**
 * What a figure says of its picture, besides the caption: the mend of FIG-2, FIG-3 and FIG-12, and how to take it back.
 * Nothing but attributes: `alt`, and the author's words in `data-aloud-alt`.
 *
 * @param says compares the author's words with the caption's.
 * @param last what stood for the caption when this was done last.
 */
export function mendAlternative(
  picture: HTMLElement,
  caption: string,
  described: string,
  says: Comparison = saysSame,
  last: string = described,
): void {
  const { dataset } = picture;
  const written = picture.getAttribute('alt');
  if (written !== last) delete dataset['aloudAlt']; // the page wrote a new one
  const author = dataset['aloudAlt'] ?? written;
  // '' in our own attribute stands for an `alt` that was not there; one that the author left empty is never touched.
  const isSilent = (author === null || dataset['aloudAlt'] === '') && !picture.matches(OTHER_NAME);
  if (!(isSilent ? caption.trim() : author && says(author, caption))) return restoreAlternative(picture);
  dataset['aloudAlt'] ??= author ?? '';
  if (written !== described) picture.setAttribute('alt', described);
}

/** Puts the author's words back. */
export function restoreAlternative(picture: HTMLElement): void {
  const author = picture.dataset['aloudAlt'];
  if (author) picture.setAttribute('alt', author);
  else if (author === '') picture.removeAttribute('alt');
  delete picture.dataset['aloudAlt'];
}
