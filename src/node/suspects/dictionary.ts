import { missingOf } from '../packages.js';
import type { Dictionary } from './suspects.js';

/** An optional peer: 134,000 words, the ones that flite has by heart; the rest it guesses by their letters. */
export const DICTIONARY_PACKAGE = 'cmu-pronouncing-dictionary';

/**
 * What an English voice knows: the CMU Pronouncing Dictionary, where it is installed, each part of a compound by itself.
 * Of other languages, and without it, every capitalised word is a name that may be wrong.
 */
export async function openDictionary(): Promise<Dictionary> {
  if (missingOf([DICTIONARY_PACKAGE]).length) return () => undefined;
  const { dictionary } = await import('cmu-pronouncing-dictionary');
  const has = (word: string): boolean =>
    Object.hasOwn(dictionary, word) || Object.hasOwn(dictionary, word.replace(/s$/, ''));
  return (word, language) => {
    if (!/^en\b/i.test(language)) return undefined;
    return word.toLowerCase().replace(/’/g, "'").split('-').every(has);
  };
}
