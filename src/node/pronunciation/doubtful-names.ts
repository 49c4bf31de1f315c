import { LexiconIndex, type PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import { withoutPunctuation } from '../../core/speech/word-punctuation.js';
import type { ScriptLine } from '../script/script.js';
import { isAllCapitals } from '../text-normalization/rules/all-capitals.js';
import { CAPITAL_NOUNS } from './capital-nouns.js';

/** A name that a voice will probably mispronounce. */
export interface DoubtfulName {
  readonly name: string;
  /** The text that the voice gets for it. */
  readonly spokenText: string;
  readonly language: string;
  /** Line of the first occurrence in the page. */
  readonly line: number;
  readonly count: number;
  readonly reason: DoubtReason;
}

export type DoubtReason =
  | 'letters of several scripts'
  | 'letters that the language has not'
  | 'capitals within'
  | 'initials'
  | 'not in the dictionary'
  | 'a capital, and no dictionary';

/** Whether the voice has the word in its dictionary; undefined if there is no dictionary for the language. */
export type PronunciationDictionary = (word: string, language: string) => boolean | undefined;

const NO_DICTIONARY: DoubtReason = 'a capital, and no dictionary';
/** Articles and prepositions that are attached to a name: "d'Astana". */
const ELISIONS: Readonly<Record<string, RegExp>> = { fr: /^(?:[dlnmstcj]|qu|jusqu|lorsqu|puisqu)['’]/i };
/** The letters of the words of a language, by which names with other letters are found. */
const NATIVE_LETTERS: Readonly<Record<string, RegExp>> = {
  en: /^[A-Za-z'’.&/-]+$/,
  ar: /^\P{Script=Latin}+$/u,
  fa: /^\P{Script=Latin}+$/u,
};
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u];

/**
 * Lists the names of a story that its voices will probably mispronounce, the most frequent first. Names in the pronunciation
 * lexicon are left out. A word that the story also has in lower case is not a name. Without a dictionary, neither is a word
 * that is only capitalised at the beginning of a sentence.
 */
export function findDoubtfulNames(
  lines: readonly ScriptLine[],
  isKnown: PronunciationDictionary,
  lexicon?: PronunciationLexicon,
): DoubtfulName[] {
  const index = new LexiconIndex(lexicon);
  const lowerCaseWords = new Set(
    lines.flatMap(({ writtenWords }) => writtenWords.map(withoutPunctuation).filter((word) => /^\p{Ll}/u.test(word))),
  );
  const wordsInsideSentences = new Set(
    lines.flatMap(({ writtenWords }) =>
      writtenWords.map(withoutPunctuation).filter((word, at) => word && !startsSentence(writtenWords, at)),
    ),
  );
  const names = new Map<string, DoubtfulName>();
  for (const { writtenWords, spokenWords, language, line, role } of lines) {
    const bareWords = writtenWords.map((word) => withoutPunctuation(word).replace(/['’]s$/, ''));
    const isCapitalLine = isAllCapitals(bareWords);
    for (let at = 0; at < bareWords.length; at++) {
      const entry = index.find(bareWords, at, language);
      if (entry) {
        at += entry.wordCount - 1;
        continue;
      }
      const name = bareWords[at]!;
      const isLowerCaseElsewhere = lowerCaseWords.has(name.toLowerCase());
      const reason = isLowerCaseElsewhere && name !== name.toUpperCase() ? undefined : doubtOf(name, language, isKnown);
      // The capitals of a dateline are not initials.
      if (!reason || (reason === 'initials' && role === 'dateline')) continue;
      // Neither are words of the dictionary in a line of capitals.
      if (reason === 'initials' && isCapitalLine && isKnown(name, language)) continue;
      const spoken = withoutPunctuation(spokenWords[at]!);
      // The text normalizer writes "Cmdr." as "Commander" and "XIV" as a number: voices pronounce these correctly.
      if (lettersOf(spoken) !== lettersOf(writtenWords[at]!)) continue;
      if (startsSentence(writtenWords, at) && reason === NO_DICTIONARY && !wordsInsideSentences.has(name)) continue;
      const key = `${language} ${name}`;
      const earlier = names.get(key);
      names.set(
        key,
        earlier
          ? { ...earlier, count: earlier.count + 1 }
          : { name: keepFinalStop(name, writtenWords[at]!), spokenText: spoken, language, line, count: 1, reason },
      );
    }
  }
  return [...names.values()].sort((a, b) => b.count - a.count);
}

/** Whether a word is capitalised because it begins a sentence or a quotation, or follows a colon. A full stop inside belongs to an abbreviation. */
function startsSentence(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at).filter(withoutPunctuation).at(-1);
  return before === undefined || /^[\p{Ps}\p{Pi}"'„]/u.test(words[at]!) || /[:!?…]["'”’»)\]]*$/u.test(before);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The full stop of "U.S." belongs to the name. Without it in the lexicon, the full stop would end the sentence. */
const keepFinalStop = (name: string, written: string): string =>
  /\p{L}\.\p{L}/u.test(name) && written.includes(`${name}.`) ? `${name}.` : name;

function doubtOf(name: string, language: string, isKnown: PronunciationDictionary): DoubtReason | undefined {
  const tag = language.toLowerCase().split('-')[0]!;
  if (!/\p{L}{2}|\p{L}\.\p{L}/u.test(name) || /\d/.test(name)) return undefined;
  if (SCRIPTS.filter((script) => script.test(name)).length > 1) return 'letters of several scripts';
  if (NATIVE_LETTERS[tag] && !NATIVE_LETTERS[tag].test(name)) return 'letters that the language has not';
  if (/^(?:\p{Lu}[./&]?){2,}\p{Lu}?$/u.test(name))
    return name.length <= 6 || name.includes('.') || name.includes('/') ? 'initials' : undefined;
  if (!/^\p{Lu}/u.test(ELISIONS[tag] ? name.replace(ELISIONS[tag], '') : name)) return undefined;
  const known = isKnown(name, language);
  if (known) return undefined;
  if (/\p{Ll}\p{Lu}/u.test(name)) return 'capitals within';
  if (CAPITAL_NOUNS.test(tag)) return undefined;
  return known === undefined ? NO_DICTIONARY : 'not in the dictionary';
}
