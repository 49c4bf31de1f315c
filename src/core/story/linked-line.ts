import { isInLink, isList } from './page-elements.js';
import { countLetters } from './prose-lines.js';
import { endsSentence } from './sentence-end.js';
import type { LineRange, TextLine } from './text-lines.js';
import type { TreeElement } from './tree.js';

/** A line that is, from its start to its end, a link to another page of the site. A link to another site may be a source. */
export function isLinkedLine(
  { text, element: lineElement, length, linkedLength, isHeading }: TextLine,
  element: TreeElement,
  { otherSiteCount }: LineRange,
): boolean {
  // A heading may link to what it is about; a link around a heading is a teaser.
  if (!linkedLength || (isHeading && !isInLink(lineElement))) return false;
  if (isList(element)) return linkedLength >= 0.9 * length;
  return linkedLength >= 0.9 * length && !otherSiteCount && !endsSentence(text) && countLetters(text) >= 25;
}
