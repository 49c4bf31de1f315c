/** An author names a picture without an `alt` by these. */
export const NAMED_SELECTOR = '[aria-label], [aria-labelledby], [title]';

/** The other attributes that can repeat a caption. */
export const NAMED_OR_DESCRIBED_SELECTOR = '[aria-label], [aria-labelledby], [title], [aria-describedby]';

const NAMED_OR_HIDDEN_SELECTOR = `${NAMED_SELECTOR}, [role="none"], [role="presentation"]`;

/**
 * The alternative text of a picture that its caption describes: the same for all, or by the picture's number (FIG-10).
 */
export type ReplacementAlt = string | ((picture: Element) => string);

/** Is every word of an alternative text in the caption? */
export type AltComparison = (alternative: string, caption: string) => boolean;

/**
 * Replaces an alternative text that repeats the caption (FIG-2, FIG-3), and adds one where the picture has none but a
 * caption (FIG-12). It changes only `alt`, and keeps the author's words in `data-aloud-alt`.
 *
 * @param isRepeated compares the author's words with the caption.
 * @param last the replacement that the last call wrote.
 */
export function repairAlternativeText(
  picture: HTMLElement,
  caption: string,
  replacement: string,
  isRepeated: AltComparison,
  last: string = replacement,
): void {
  const { dataset } = picture;
  const currentAlt = picture.getAttribute('alt');
  if (currentAlt !== last) delete dataset['aloudAlt']; // the page wrote a new `alt`
  const authoredAlt = dataset['aloudAlt'] ?? currentAlt;
  // An empty `data-aloud-alt` means that the author wrote no `alt`. An empty `alt` of the author's never changes.
  const isSilent = (authoredAlt === null || dataset['aloudAlt'] === '') && !picture.matches(NAMED_OR_HIDDEN_SELECTOR);
  if (!(isSilent ? caption.trim() : authoredAlt && isRepeated(authoredAlt, caption)))
    return restoreAlternativeText(picture);
  dataset['aloudAlt'] ??= authoredAlt ?? '';
  if (currentAlt !== replacement) picture.setAttribute('alt', replacement);
}

/** Restores the author's words. */
export function restoreAlternativeText(picture: HTMLElement): void {
  const authoredAlt = picture.dataset['aloudAlt'];
  if (authoredAlt) picture.setAttribute('alt', authoredAlt);
  else if (authoredAlt === '') picture.removeAttribute('alt');
  delete picture.dataset['aloudAlt'];
}
