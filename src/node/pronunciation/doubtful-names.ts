import { withoutPunctuation } from '../../core/speech/word-punctuation.js';
import { LexiconIndex, type PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import type { ScriptLine } from '../script/script.js';

/** A name that a voice will probably get wrong. */
export interface DoubtfulName {
  readonly name: string;
  /** What the voice is given for it. */
  readonly spokenText: string;
  readonly language: string;
  /** Of the page's file, where it stands first. */
  readonly line: number;
  readonly count: number;
  readonly reason: DoubtReason;
}

export type DoubtReason =
  | 'letters of several scripts'
  | 'letters that the language has not'
  | 'capitals within'
  | 'initials'
  | 'not in the dictionary';

/** Does the voice know the word by heart? Nothing where there is no dictionary of the language. */
export type PronunciationDictionary = (word: string, language: string) => boolean | undefined;

const NO_ENTRY: DoubtReason = 'not in the dictionary';
/** In these every noun has a capital: it tells no name. */
const CAPITAL_NOUNS = /^(?:de|lb|nds|gsw)\b/;
/** Letters that belong to a language's own words, where more than one script or set could stand for it. */
const NATIVE_LETTERS: Readonly<Record<string, RegExp>> = { en: /^[A-Za-z'’.&/-]+$/ };
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u];

/**
 * Lists the names of a story that its voices will probably get wrong, those that stand in it most often first. What the
 * name book has is right, and left out. A word that the story has in small letters, too, is no name; nor, without a
 * dictionary, is one that has its capital from the sentence it begins.
 */
export function findDoubtfulNames(
  lines: readonly ScriptLine[],
  isKnown: PronunciationDictionary,
  book?: PronunciationLexicon,
): DoubtfulName[] {
  const index = new LexiconIndex(book);
  const small = new Set(
    lines.flatMap(({ writtenWords }) => writtenWords.map(withoutPunctuation).filter((word) => /^\p{Ll}/u.test(word))),
  );
  const within = new Set(
    lines.flatMap(({ writtenWords }) =>
      writtenWords.map(withoutPunctuation).filter((word, at) => word && !startsSentence(writtenWords, at)),
    ),
  );
  const found = new Map<string, DoubtfulName>();
  for (const { writtenWords, spokenWords, language, line, role } of lines) {
    const bare = writtenWords.map((word) => withoutPunctuation(word).replace(/['’]s$/, ''));
    const isShouted = isAllCapitals(bare);
    for (let at = 0; at < bare.length; at++) {
      const named = index.find(bare, at, language);
      if (named) {
        at += named.wordCount - 1;
        continue;
      }
      const name = bare[at]!;
      const isSmall = small.has(name.toLowerCase());
      const reason = isSmall && name !== name.toUpperCase() ? undefined : doubtOf(name, language, isKnown);
      // The capitals of a dateline are no initials.
      if (!reason || (reason === 'initials' && role === 'dateline')) continue;
      // Nor are those of a line in capitals, as far as they are words.
      if (reason === 'initials' && isShouted && isKnown(name, language)) continue;
      const spoken = withoutPunctuation(spokenWords[at]!);
      // "Cmdr." is said as "Commander", and "Louis XIV" by his number: the reader writes nothing that a voice gets wrong.
      if (lettersOf(spoken) !== lettersOf(writtenWords[at]!)) continue;
      if (
        startsSentence(writtenWords, at) &&
        reason === NO_ENTRY &&
        isKnown(name, language) === undefined &&
        !within.has(name)
      )
        continue;
      const key = `${language} ${name}`;
      const before = found.get(key);
      found.set(
        key,
        before
          ? { ...before, count: before.count + 1 }
          : { name: keepFinalStop(name, writtenWords[at]!), spokenText: spoken, language, line, count: 1, reason },
      );
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Has the word its capital from its place: the first of a sentence, of a quote, after a colon? A stop within is an abbreviation's. */
function startsSentence(shown: readonly string[], at: number): boolean {
  const before = shown.slice(0, at).filter(withoutPunctuation).at(-1);
  return before === undefined || /^[\p{Ps}\p{Pi}"'„]/u.test(shown[at]!) || /[:!?…]["'”’»)\]]*$/u.test(before);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The full stop of "U.S." is its own: without it a name book would let it end the sentence. */
const keepFinalStop = (name: string, shown: string): string =>
  /\p{L}\.\p{L}/u.test(name) && shown.includes(`${name}.`) ? `${name}.` : name;

function isAllCapitals(words: readonly string[]): boolean {
  const long = words.filter((word) => /\p{L}{2}/u.test(word));
  return long.length > 2 && long.filter((word) => word === word.toUpperCase()).length * 2 > long.length;
}

function doubtOf(name: string, language: string, isKnown: PronunciationDictionary): DoubtReason | undefined {
  const tag = language.toLowerCase().split('-')[0]!;
  if (!/\p{L}{2}|\p{L}\.\p{L}/u.test(name) || /\d/.test(name)) return undefined;
  if (SCRIPTS.filter((script) => script.test(name)).length > 1) return 'letters of several scripts';
  if (NATIVE_LETTERS[tag] && !NATIVE_LETTERS[tag].test(name)) return 'letters that the language has not';
  if (/^(?:\p{Lu}[./&]?){2,}\p{Lu}?$/u.test(name))
    return name.length <= 6 || name.includes('.') || name.includes('/') ? 'initials' : undefined;
  if (!/^\p{Lu}/u.test(name)) return undefined;
  if (isKnown(name, language)) return undefined;
  if (/\p{Ll}\p{Lu}/u.test(name)) return 'capitals within';
  return CAPITAL_NOUNS.test(tag) ? undefined : NO_ENTRY;
}
