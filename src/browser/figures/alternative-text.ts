/** An author names a picture without an `alt` by these. */
export const NAMED_SELECTOR = '[aria-label], [aria-labelledby], [title]';

/** The other attributes that can repeat a caption. */
export const NAMED_OR_DESCRIBED_SELECTOR = '[aria-label], [aria-labelledby], [title], [aria-describedby]';

const NAMED_OR_HIDDEN_SELECTOR = `${NAMED_SELECTOR}, [role="none"], [role="presentation"]`;

/** The alternative text of a picture that its caption describes. */
export interface ReplacementAlt {
  readonly text: string;
  /** Of the text, where the place of the picture has another language (BCP 47). */
  readonly language?: string | undefined;
}

/** By picture: its place has a language, and it may have a number (FIG-10). */
export type ReplacementAltLookup = (picture: Element) => ReplacementAlt;

/** Is every word of an alternative text in the caption? */
export type AltComparison = (alternative: string, caption: string) => boolean;

/** The last replacement of each picture: with any other `alt`, the page wrote a new one. */
const writtenAlts = new WeakMap<Element, string>();

/**
 * Replaces an alternative text that repeats the caption (FIG-2, FIG-3), and adds one where the picture has none but a
 * caption (FIG-12). It changes only `alt` and `lang`, and keeps the author's words in `data-aloud-alt`.
 *
 * @param isRepeated compares the author's words with the caption.
 */
export function repairAlternativeText(
  picture: HTMLElement,
  caption: string,
  replacement: ReplacementAlt,
  isRepeated: AltComparison,
): void {
  const { dataset } = picture;
  const currentAlt = picture.getAttribute('alt');
  if (currentAlt !== (writtenAlts.get(picture) ?? wordsFor(picture, replacement).text)) delete dataset['aloudAlt'];
  const authored = dataset['aloudAlt'] ?? currentAlt;
  // An empty `data-aloud-alt` means that the author wrote no `alt`. An empty `alt` of the author's never changes.
  const isSilent = (authored === null || dataset['aloudAlt'] === '') && !picture.matches(NAMED_OR_HIDDEN_SELECTOR);
  if (!(isSilent ? caption.trim() : authored && isRepeated(authored, caption))) return restoreAlternativeText(picture);
  dataset['aloudAlt'] ??= authored ?? '';
  writeReplacement(picture, replacement);
}

/** Writes the words of a picture whose own are replaced. */
export function writeReplacement(picture: HTMLElement, replacement: ReplacementAlt): void {
  const { text, language } = wordsFor(picture, replacement);
  writtenAlts.set(picture, text);
  if (picture.getAttribute('alt') !== text) picture.setAttribute('alt', text);
  writeLanguage(picture, language);
}

/** In another language than the page's, the text has a `lang`. It would also apply to a title, whose words then replace it. */
function wordsFor(picture: HTMLElement, replacement: ReplacementAlt): ReplacementAlt {
  const own = picture.ariaLabel || picture.title;
  return replacement.language && own ? { text: own } : replacement;
}

/** Restores the author's words. */
export function restoreAlternativeText(picture: HTMLElement): void {
  const authoredAlt = picture.dataset['aloudAlt'];
  if (authoredAlt) picture.setAttribute('alt', authoredAlt);
  else if (authoredAlt === '') picture.removeAttribute('alt');
  delete picture.dataset['aloudAlt'];
  writeLanguage(picture);
}

/** Says the language of our words, or restores the author's `lang`, which `data-aloud-lang` keeps; '' for none. */
export function writeLanguage(picture: HTMLElement | SVGElement, language?: string): void {
  const { dataset } = picture;
  const authored = dataset['aloudLang'];
  if (language) dataset['aloudLang'] ??= picture.getAttribute('lang') ?? '';
  else delete dataset['aloudLang'];
  if (language || authored) picture.setAttribute('lang', (language || authored)!);
  else if (authored === '') picture.removeAttribute('lang');
}
