import { normalizeText } from './normalize-text.js';
import { countLetters } from './prose-lines.js';
import type { TextLine } from './text-lines.js';
import type { TreeElement } from './tree.js';

/** A shorter headline may be the word of another line. */
const MIN_HEADLINE_WORDS = 4;
const MIN_HEADLINE_LETTERS = 20;

/** The headline, of some words, and the line that reads it: the first `h1`, else the first heading before the prose. */
export function headlineLine(
  lines: readonly TextLine[],
  article: TreeElement,
): { text: string; at: number } | undefined {
  const first = lines.findIndex(({ element }) => element.localName === 'h1');
  const at = first >= 0 ? first : lines.findIndex(({ isHeading }) => isHeading);
  const text = lines[at] && lines[at].element !== article ? normalizeText(lines[at].text) : '';
  return text && (text.split(' ').length >= MIN_HEADLINE_WORDS || countLetters(text) >= MIN_HEADLINE_LETTERS)
    ? { text, at }
    : undefined;
}
