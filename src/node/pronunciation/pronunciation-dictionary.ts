import { missingPackages } from '../optional-packages.js';
import { COMMON_WORDS } from './common-words.js';
import type { PronunciationDictionary } from './doubtful-names.js';

/** An optional peer dependency: the 134,000 words in the dictionary of flite. It guesses other words by their letters. */
export const DICTIONARY_PACKAGE = 'cmu-pronouncing-dictionary';

/**
 * Opens the dictionary of English voices: the CMU Pronouncing Dictionary, if it is installed. The parts of a compound are
 * looked up separately. Without it, and in other languages, every capitalised word is doubtful, except common English words.
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

/** The dictionary without the package: true for common words, undefined for others. */
export const isCommonWord: PronunciationDictionary = (word, language) =>
  /^en\b/i.test(language) && COMMON_WORDS.has(word.toLowerCase().replace(/’/g, "'")) ? true : undefined;
