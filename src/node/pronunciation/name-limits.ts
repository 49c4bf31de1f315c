import type { ScriptLine } from '../script/script.js';
import { CAPITAL_NOUNS } from './capital-nouns.js';
import { DICTIONARY_PACKAGE } from './pronunciation-dictionary.js';

/** Scripts with capitals at the beginning of names. */
const CASED_LETTER = /^[^\p{L}]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * Says for each language of a story how far its names are recognised, the most frequent language first.
 *
 * @param hasDictionary whether the dictionary of English is installed
 */
export function nameLimits(lines: readonly ScriptLine[], hasDictionary: boolean): string[] {
  const wordsByLanguage = new Map<string, string[]>();
  for (const { language, writtenWords } of lines) {
    const tag = language.toLowerCase().split('-')[0]!;
    wordsByLanguage.set(tag, [...(wordsByLanguage.get(tag) ?? []), ...writtenWords]);
  }
  return [...wordsByLanguage]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([tag, words]) => limitOf(tag, words, hasDictionary))
    .filter((limit) => limit !== '');
}

function limitOf(tag: string, words: readonly string[], hasDictionary: boolean): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const cased = letters.filter((word) => CASED_LETTER.test(word));
  if (cased.length * 2 < letters.length)
    return `${name} has no capitals, so its names are not recognised: only words with letters of another script are listed. Add the names to the lexicon by hand`;
  if (CAPITAL_NOUNS.test(tag))
    return `In ${name} every noun has a capital, so its names are not recognised: only initials, capitals within a word and letters of several scripts are listed. Add the names to the lexicon by hand`;
  if (tag !== 'en')
    return `${name} has no dictionary here: every word with a capital inside a sentence is listed, each of its forms by itself`;
  return hasDictionary
    ? ''
    : `Without ${DICTIONARY_PACKAGE} every capitalised word but the commonest is listed; npm install --save-dev ${DICTIONARY_PACKAGE}`;
}
