import { missingPackages } from '../optional-packages.js';
import { COMMON_WORDS } from './common-words.js';
import type { PronunciationDictionary } from './doubtful-names.js';

/** An optional peer: 134,000 words, the ones that flite has by heart; the rest it guesses by their letters. */
export const DICTIONARY_PACKAGE = 'cmu-pronouncing-dictionary';

/**
 * What an English voice knows: the CMU Pronouncing Dictionary, where it is installed, each part of a compound by itself.
 * Of other languages, and without it, every capitalised word is a name that may be wrong, but for the commonest of English.
 */
export async function openPronunciationDictionary(): Promise<PronunciationDictionary> {
  if (missingPackages([DICTIONARY_PACKAGE]).length) return isCommonWord;
  const { dictionary } = await import('cmu-pronouncing-dictionary');
  const has = (word: string): boolean =>
    Object.hasOwn(dictionary, word) || Object.hasOwn(dictionary, word.replace(/s$/, ''));
  return (word, language) => {
    if (!/^en\b/i.test(language)) return undefined;
    return word.toLowerCase().replace(/’/g, "'").split('-').every(has);
  };
}

/** What is known without the package. Of other words nobody can tell. */
export const isCommonWord: PronunciationDictionary = (word, language) =>
  /^en\b/i.test(language) && COMMON_WORDS.has(word.toLowerCase().replace(/’/g, "'")) ? true : undefined;
