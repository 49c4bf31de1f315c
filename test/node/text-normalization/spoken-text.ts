import { LexiconIndex } from '../../../src/core/speech/pronunciation-lexicon.js';
import { toSpokenWords } from '../../../src/core/speech/spoken-words.js';
import { wordBounds } from '../../../src/core/speech/word-bounds.js';
import { textNormalizer } from '../../../src/node/text-normalization/text-normalizer.js';

/** The spoken words for each written word. */
export function spokenWordsFor(text: string, language: string): string[] {
  const shown = wordBounds(text).map(({ start, end }) => text.slice(start, end));
  return toSpokenWords(shown, { lexicon: new LexiconIndex(), language, isDateline: false, normalizer: textNormalizer });
}

export const spokenTextFor = (text: string, language: string): string =>
  spokenWordsFor(text, language).filter(Boolean).join(' ');
