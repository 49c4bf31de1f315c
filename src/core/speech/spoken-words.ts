import { isAbbreviation } from './abbreviations.js';
import { withoutPunctuation, trailingPunctuation } from './word-punctuation.js';
import type { LexiconMatch, LexiconIndex } from './pronunciation-lexicon.js';

const DASH_WORD = /^(?:-{1,3}|[–—―−])$/;
/** The full stop of an abbreviation, before closing punctuation. */
const ABBREVIATION_STOP = /\.(?=[^\p{L}\p{N}.]*$)/u;
const POSSESSIVE_ENDING = /(?:['’]s|s['’])$/;

/** The spoken forms of some shown words, one for each. */
export interface Expansion {
  readonly spoken: readonly string[];
  /** Whether the full stop after the last word belongs to it, as in "p.m.", and does not end a sentence. */
  readonly hasOwnStop?: boolean;
}

/** Writes out text that voices read differently or wrongly: numbers, dates, amounts, abbreviations. */
export interface TextNormalizer {
  /** The expansion of the text that starts at a word; undefined if it needs none. */
  expand(shown: readonly string[], at: number, language: string): Expansion | undefined;
}

export interface SpokenWordOptions {
  readonly lexicon: LexiconIndex;
  /** BCP 47; '' if unknown. */
  readonly language: string;
  readonly isDateline: boolean;
  readonly normalizer?: TextNormalizer | undefined;
}

/**
 * The spoken form of each shown word of a sentence. Quotation marks and brackets are not spoken, dashes and dots become
 * pauses, a slash separates two words, and capitals in a dateline are names, not initials. The pronunciation lexicon has
 * priority over the text normalizer.
 */
export function toSpokenWords(
  shown: readonly string[],
  { lexicon, language, isDateline, normalizer }: SpokenWordOptions,
): string[] {
  const bare = shown.map(withoutPunctuation);
  const spoken: string[] = [];
  const findName = (at: number): Expansion | undefined => {
    const name = lexicon.find(bare, at, language) ?? findPossessive(bare, at, lexicon, language);
    if (!name) return undefined;
    const hasOwnStop = name.hasOwnStop || isAbbreviationStop(shown, at + name.wordCount - 1, language);
    return { spoken: distributeAlias(name.alias, name.wordCount), hasOwnStop };
  };
  for (let index = 0; index < shown.length; index += 1) {
    const word = shown[index]!;
    const expansion = findName(index) ?? normalizer?.expand(shown, index, language);
    if ((expansion || bare[index]) && word.startsWith('(')) addPause(spoken, ',');
    if (expansion) {
      index += expansion.spoken.length - 1;
      const before = spoken.length;
      spoken.push(...expansion.spoken);
      const lastShown = shown[index]!;
      const mark = pauseMark(expansion.hasOwnStop ? lastShown.replace(ABBREVIATION_STOP, '') : lastShown);
      // An alias such as "C. S. T. O." already has its full stop.
      // The mark belongs to the last spoken word: for "2 000" the first word has the whole number.
      const last = Math.max(before, lastSpokenIndex(spoken));
      if (mark !== '.' || !spoken[last]!.endsWith('.')) spoken[last] += mark;
    } else if (!bare[index]) {
      addPause(spoken, DASH_WORD.test(word) ? ',' : pauseMark(word));
      spoken.push('');
    } else {
      const aliasOf = (name: string): string | undefined => lexicon.find([name], 0, language)?.alias;
      spoken.push(
        (isDateline ? toDatelineWords(bare[index]!, aliasOf) : toPlainWord(bare[index]!).replace(/\//g, ' ')) +
          pauseMark(word),
      );
    }
  }
  return addFinalStop(spoken);
}

/**
 * Whether a full stop inside a sentence belongs to an abbreviation, as in "Dr. Nguyen" and "since Jan. 2023". The
 * pronunciation lexicon may have such a word without the full stop; the full stop is not a pause.
 */
function isAbbreviationStop(shown: readonly string[], at: number, language: string): boolean {
  const next = shown[at + 1];
  if (next === undefined || trailingPunctuation(shown[at]!) !== '.') return false;
  const after = withoutPunctuation(next);
  return /^\p{Ll}/u.test(after) || isAbbreviation(withoutPunctuation(shown[at]!), after, language, shown[at - 1]);
}

/** Finds a name with a possessive ending: "Zhanaozen's" is the name Zhanaozen with an s. */
function findPossessive(
  bare: readonly string[],
  index: number,
  lexicon: LexiconIndex,
  language: string,
): LexiconMatch | undefined {
  const word = bare[index]!;
  const ending = POSSESSIVE_ENDING.exec(word)?.[0];
  const match = ending?.endsWith('s') && lexicon.find([word.slice(0, -ending.length)], 0, language);
  return match ? { ...match, alias: match.alias + ending } : undefined;
}

/** Distributes an alias over the words of the name; the last word gets the rest. */
function distributeAlias(alias: string, wordCount: number): string[] {
  const parts = alias.split(/\s+/);
  return Array.from({ length: wordCount }, (_, index) =>
    index < wordCount - 1 ? (parts[index] ?? '') : parts.slice(index).join(' '),
  );
}

function toPlainWord(word: string): string {
  return word
    .replace(/\.{2,}|…/g, ', ')
    .replace(/-{2,}|[–—―]/g, ', ')
    .replace(/[[\](){}"“”„«»*_]/g, '');
}

/** Capitals in a dateline are names, each of which may be in the pronunciation lexicon. */
function toDatelineWords(word: string, aliasOf: (name: string) => string | undefined): string {
  const names = toPlainWord(word)
    .split('/')
    .map((name) => name.replace(/\p{Lu}{2,}/gu, (capitals) => capitals[0]! + capitals.slice(1).toLowerCase()));
  return names.map((name) => aliasOf(name) ?? name).join(', ');
}

/** The punctuation after a word that makes the voice pause: one full stop for "standards..". */
function pauseMark(word: string): string {
  const marks = trailingPunctuation(word);
  if (/\.\.["'”’»)\]]*$|…/.test(marks)) return marks.includes('...') || marks.includes('…') ? ',' : '.';
  const mark = /[.!?։؟۔።।。！？]/.exec(marks)?.[0] ?? /[,;:،؛、，：]/.exec(marks)?.[0];
  return mark ?? (/[)–—]|--/.test(marks) ? ',' : '');
}

const ENDS_WITH_LETTER = /[\p{L}\p{M}\p{N}%°+€$£]$/u;
const ENDS_WITH_STOP = /[.!?։؟۔।።。！？]$/;

/** Adds a pause after the last spoken word, if it has none. */
function addPause(spoken: string[], mark: string): void {
  const last = lastSpokenIndex(spoken);
  if (last >= 0 && ENDS_WITH_LETTER.test(spoken[last]!)) spoken[last] += mark;
}

/** Adds a full stop to a sentence without one, such as a heading, a caption or a dateline. */
export function addFinalStop(spoken: string[]): string[] {
  const last = lastSpokenIndex(spoken);
  if (last >= 0 && !ENDS_WITH_STOP.test(spoken[last]!)) spoken[last] = spoken[last]!.replace(/[,;:،؛、，：]?$/u, '.');
  return spoken;
}

function lastSpokenIndex(spoken: readonly string[]): number {
  let index = spoken.length - 1;
  while (index >= 0 && !spoken[index]) index -= 1;
  return index;
}
