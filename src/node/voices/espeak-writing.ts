import type { PronunciationGap } from './voice.js';

/** The writing system whose words the dictionary of a language has; Latin for all others. Names of Unicode scripts. */
const LANGUAGES_BY_SCRIPT: Readonly<Record<string, string>> = {
  Arabic: 'ar fa pes prs sd ug ur',
  Armenian: 'hy hyw',
  Bengali: 'as bn bpy',
  Cyrillic: 'ba be bg cv kk ky mk nog ru tt uk',
  Devanagari: 'hi kok mr ne',
  Ethiopic: 'am ti',
  Georgian: 'ka',
  Greek: 'el grc',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Han: 'cmn yue zh',
  Hangul: 'ko',
  Hebrew: 'he iw',
  Hiragana: 'ja',
  Kannada: 'kn',
  Katakana: 'ja',
  Malayalam: 'ml',
  Myanmar: 'my',
  Oriya: 'or',
  Sinhala: 'si',
  Tamil: 'ta',
  Telugu: 'te',
  Thai: 'th',
};

/** Languages that are written in Latin and in another script, both in their dictionary. */
const SECOND_SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['bs', 'Cyrillic'],
  ['cnr', 'Cyrillic'],
  ['hr', 'Cyrillic'],
  ['sh', 'Cyrillic'],
  ['sr', 'Cyrillic'],
  ['uz', 'Cyrillic'],
]);

/** For words in these scripts espeak-ng uses another of its dictionaries, in every language. */
const SCRIPTS_OF_ALL =
  'Latin Armenian Georgian Devanagari Bengali Gurmukhi Gujarati Tamil Kannada Malayalam Sinhala Hangul'.split(' ');
/** So it does for Greek words, except in these languages, whose dictionaries have the names of Greek letters. */
const LANGUAGES_WITHOUT_GREEK: ReadonlySet<string> = new Set('af bs cnr en hr lt mk sh sr vi'.split(' '));

/** Its dictionary lacks letters of its script, and spells out most words. */
const LANGUAGES_WITHOUT_DICTIONARY: ReadonlySet<string> = new Set(['shn']);

/** Vowels that the writing leaves out are in no dictionary of these languages, or only those of some words. */
const LANGUAGES_WITHOUT_VOWELS: ReadonlySet<string> = new Set(['ar', 'he', 'iw']);

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The scripts of a language that its dictionary in espeak-ng has, such as Hiragana and Katakana for Japanese. */
export function espeakScriptsOf(language: string): readonly string[] {
  const primary = primaryOf(language);
  if (LANGUAGES_WITHOUT_DICTIONARY.has(primary)) return [];
  const own = Object.keys(LANGUAGES_BY_SCRIPT).filter((script) =>
    LANGUAGES_BY_SCRIPT[script]!.split(' ').includes(primary),
  );
  const second = SECOND_SCRIPTS.get(primary);
  return [...(own.length ? own : ['Latin']), ...(second ? [second] : [])];
}

/** Whether espeak-ng has to guess short vowels of the language. */
export const hasUnwrittenVowels = (language: string): boolean => LANGUAGES_WITHOUT_VOWELS.has(primaryOf(language));

const LETTERS_BY_SCRIPT: readonly (readonly [script: string, letter: RegExp])[] = [
  ...Object.keys(LANGUAGES_BY_SCRIPT),
  ...['Latin', 'Khmer', 'Lao', 'Mongolian', 'Thaana', 'Tibetan'],
].map((script) => [script, new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u')] as const);

/** Vowel signs of Arabic and points of Hebrew. */
const VOWEL_MARK = /[\u064B-\u0650\u0652\u0670\u05B0-\u05BB\u05C7]/;
const HEBREW_POINT = /[\u05B0-\u05BC\u05C1\u05C2\u05C7]/;
/** A word of one letter, such as a conjunction, has a fixed vowel. */
const SEVERAL_LETTERS = /\p{L}.*\p{L}/u;

/** Why espeak-ng cannot speak a word as people do; undefined if it can. */
export function espeakGapOf(word: string, language: string): PronunciationGap | undefined {
  const readsGreek = !LANGUAGES_WITHOUT_GREEK.has(primaryOf(language));
  const read = [...espeakScriptsOf(language), ...SCRIPTS_OF_ALL, ...(readsGreek ? ['Greek'] : [])];
  for (const [script, letter] of LETTERS_BY_SCRIPT) if (!read.includes(script) && letter.test(word)) return { script };
  if (!hasUnwrittenVowels(language) || !SEVERAL_LETTERS.test(word)) return undefined;
  // It names each point instead of reading the word.
  if (HEBREW_POINT.test(word)) return { script: 'Hebrew', hasPoints: true };
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word) && !VOWEL_MARK.test(word) ? 'vowels' : undefined;
}
