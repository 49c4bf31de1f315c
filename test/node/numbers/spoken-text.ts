import { NameIndex } from '../../../src/core/speech/name-book.js';
import { sayWords } from '../../../src/core/speech/spoken.js';
import { wordBounds } from '../../../src/core/speech/words.js';
import { writtenOut } from '../../../src/node/numbers/written-out.js';

/** What is said for each shown word. */
export function saidFor(text: string, language: string): string[] {
  const shown = wordBounds(text).map(({ start, end }) => text.slice(start, end));
  return sayWords(shown, { names: new NameIndex(), language, dateline: false, reader: writtenOut });
}

export const spokenFor = (text: string, language: string): string => saidFor(text, language).filter(Boolean).join(' ');
