import { isOfferLabel } from './page-labels.js';
import { countLetters } from './prose-lines.js';
import { endsSentence } from './sentence-end.js';
import type { LineRange, TextLine } from './text-lines.js';

/** A longer text is a section of the article. */
const MAX_BOX_LETTERS = 500;
const MAX_PROSE_LETTERS = 250;
const MAX_PROSE_SHARE = 0.2;
const MAX_LABEL_LETTERS = 80;

/**
 * Whether a part is a box that offers something of the site, with sentences in it: “Sign up to our newsletter”, a text,
 * a field for an address. It begins with a label, and its text is short. A field is evidence in every language; a
 * button, a link to subscribe or a second label is so together with the words of a label.
 *
 * @param letters of the prose in the part, and in the article.
 */
export function isOfferBox(
  lines: readonly TextLine[],
  { fieldCount, controlCount, offerCount }: LineRange,
  letters: number,
  articleLetters: number,
): boolean {
  const all = lines.reduce((sum, { text }) => sum + countLetters(text), 0);
  if (lines.length < 2 || all > MAX_BOX_LETTERS || letters > MAX_PROSE_LETTERS) return false;
  if (letters > MAX_PROSE_SHARE * articleLetters) return false;
  if (lines.some(({ element }) => element.localName === 'figcaption')) return false;
  const labels = lines.map(({ text }) => countLetters(text) <= MAX_LABEL_LETTERS && !endsSentence(text));
  const isOffer = lines.map(({ text }, at) => labels[at]! && isOfferLabel(text));
  if (!lines[0]!.isHeading && !labels[0]) return false;
  if (fieldCount) return true;
  const isAtStart = isOffer[0] || isOffer[1];
  return !!isAtStart && (controlCount + offerCount > 0 || isOffer.filter(Boolean).length > 1);
}
