import { isAbbreviation } from './abbreviations.js';
import { withoutPunctuation, trailingPunctuation } from './word-punctuation.js';
import type { LexiconMatch, LexiconIndex } from './pronunciation-lexicon.js';

const DASH_WORD = /^(?:-{1,3}|[–—―−])$/;
/** The full stop of an abbreviation, before what closes the word. */
const ABBREVIATION_STOP = /\.(?=[^\p{L}\p{N}.]*$)/u;
const POSSESSIVE_ENDING = /(?:['’]s|s['’])$/;

/** What is said for some shown words, one for one. */
export interface Expansion {
  readonly spoken: readonly string[];
  /** The full stop after the last is its own, as in "p.m.", and ends no sentence. */
  readonly hasOwnStop?: boolean;
}

/** Puts into words what voices read in their own ways, or wrongly: numbers, dates, amounts, abbreviations. */
export interface TextNormalizer {
  /** What begins at a word, if it is such a thing. */
  expand(shown: readonly string[], at: number, language: string): Expansion | undefined;
}

export interface SpokenWordOptions {
  readonly lexicon: LexiconIndex;
  /** BCP 47, '' where nobody says. */
  readonly language: string;
  readonly isDateline: boolean;
  readonly normalizer?: TextNormalizer | undefined;
}

/**
 * What the voice says for each shown word of a sentence. Quotes and brackets are not said, dashes and dots become
 * pauses, a slash joins two words, capitals of a dateline are names and no initials; the name book comes first, then
 * the reader.
 */
export function toSpokenWords(
  shown: readonly string[],
  { lexicon, language, isDateline, normalizer }: SpokenWordOptions,
): string[] {
  const bare = shown.map(withoutPunctuation);
  const said: string[] = [];
  const named = (at: number): Expansion | undefined => {
    const name = lexicon.find(bare, at, language) ?? findPossessive(bare, at, lexicon, language);
    if (!name) return undefined;
    const hasOwnStop = name.hasOwnStop || isAbbreviationStop(shown, at + name.wordCount - 1, language);
    return { spoken: distributeAlias(name.alias, name.wordCount), hasOwnStop };
  };
  for (let index = 0; index < shown.length; index += 1) {
    const word = shown[index]!;
    const found = named(index) ?? normalizer?.expand(shown, index, language);
    if ((found || bare[index]) && word.startsWith('(')) addPause(said, ',');
    if (found) {
      index += found.spoken.length - 1;
      const before = said.length;
      said.push(...found.spoken);
      const last = shown[index]!;
      const mark = pauseMark(found.hasOwnStop ? last.replace(ABBREVIATION_STOP, '') : last);
      // An alias such as "C. S. T. O." has its full stop already.
      // The mark shapes the last word that is said: of "2 000" the first part says it all.
      const spoken = Math.max(before, lastSpokenIndex(said));
      if (mark !== '.' || !said[spoken]!.endsWith('.')) said[spoken] += mark;
    } else if (!bare[index]) {
      addPause(said, DASH_WORD.test(word) ? ',' : pauseMark(word));
      said.push('');
    } else {
      const aliasOf = (name: string): string | undefined => lexicon.find([name], 0, language)?.alias;
      said.push(
        (isDateline ? toDatelineWords(bare[index]!, aliasOf) : toPlainWord(bare[index]!).replace(/\//g, ' ')) +
          pauseMark(word),
      );
    }
  }
  return addFinalStop(said);
}

/**
 * Is the full stop of a word within its sentence that of an abbreviation, as in "Dr. Nguyen" and "since Jan. 2023"? A
 * name book may have such a word without it, and its stop is no pause.
 */
function isAbbreviationStop(shown: readonly string[], at: number, language: string): boolean {
  const next = shown[at + 1];
  if (next === undefined || trailingPunctuation(shown[at]!) !== '.') return false;
  const after = withoutPunctuation(next);
  return /^\p{Ll}/u.test(after) || isAbbreviation(withoutPunctuation(shown[at]!), after, language);
}

/** Name by name: "Zhanaozen's" is the name Zhanaozen with an s. */
function findPossessive(
  bare: readonly string[],
  index: number,
  names: LexiconIndex,
  language: string,
): LexiconMatch | undefined {
  const word = bare[index]!;
  const ending = POSSESSIVE_ENDING.exec(word)?.[0];
  const found = ending?.endsWith('s') && names.find([word.slice(0, -ending.length)], 0, language);
  return found ? { ...found, alias: found.alias + ending } : undefined;
}

/** An alias over as many words as the name has; the last takes what is left. */
function distributeAlias(alias: string, words: number): string[] {
  const parts = alias.split(/\s+/);
  return Array.from({ length: words }, (_, index) =>
    index < words - 1 ? (parts[index] ?? '') : parts.slice(index).join(' '),
  );
}

function toPlainWord(word: string): string {
  return word
    .replace(/\.{2,}|…/g, ', ')
    .replace(/-{2,}|[–—―]/g, ', ')
    .replace(/[[\](){}"“”„«»*_]/g, '');
}

/** Capitals of a dateline are names, each of which the name book may have. */
function toDatelineWords(word: string, aliasOf: (name: string) => string | undefined): string {
  const names = toPlainWord(word)
    .split('/')
    .map((name) => name.replace(/\p{Lu}{2,}/gu, (capitals) => capitals[0]! + capitals.slice(1).toLowerCase()));
  return names.map((name) => aliasOf(name) ?? name).join(', ');
}

/** The mark that shapes the voice after a word: of "standards..", one full stop. */
function pauseMark(word: string): string {
  const marks = trailingPunctuation(word);
  if (/\.\.["'”’»)\]]*$|…/.test(marks)) return marks.includes('...') || marks.includes('…') ? ',' : '.';
  const mark = /[.!?։؟۔።।。！？]/.exec(marks)?.[0] ?? /[,;:،؛、，：]/.exec(marks)?.[0];
  return mark ?? (/[)–—]|--/.test(marks) ? ',' : '');
}

const ENDS_WITH_LETTER = /[\p{L}\p{M}\p{N}%°+€$£]$/u;
const ENDS_WITH_STOP = /[.!?։؟۔।።。！？]$/;

/** A pause after what was said last, where it has none. */
function addPause(said: string[], mark: string): void {
  const last = lastSpokenIndex(said);
  if (last >= 0 && ENDS_WITH_LETTER.test(said[last]!)) said[last] += mark;
}

/** A sentence ends with a full stop, written or not: a heading, a caption, a dateline. */
function addFinalStop(said: string[]): string[] {
  const last = lastSpokenIndex(said);
  if (last >= 0 && !ENDS_WITH_STOP.test(said[last]!)) said[last] = said[last]!.replace(/[,;:،؛、，：]?$/u, '.');
  return said;
}

function lastSpokenIndex(said: readonly string[]): number {
  let index = said.length - 1;
  while (index >= 0 && !said[index]) index -= 1;
  return index;
}
