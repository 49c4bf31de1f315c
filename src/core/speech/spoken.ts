import { isAbbreviation } from './abbreviations.js';
import { bareWord, marksAfter } from './bare-word.js';
import type { Found, NameIndex } from './name-book.js';

const DASH = /^(?:-{1,3}|[–—―−])$/;
/** The full stop of an abbreviation, before what closes the word. */
const OWN_STOP = /\.(?=[^\p{L}\p{N}.]*$)/u;
const POSSESSIVE = /(?:['’]s|s['’])$/;

/** What is said for some shown words, one for one. */
export interface Expansion {
  readonly said: readonly string[];
  /** The full stop after the last is its own, as in "p.m.", and ends no sentence. */
  readonly dotted?: boolean;
}

/** Puts into words what voices read in their own ways, or wrongly: numbers, dates, amounts, abbreviations. */
export interface Reader {
  /** What begins at a word, if it is such a thing. */
  read(shown: readonly string[], at: number, language: string): Expansion | undefined;
}

export interface Manner {
  readonly names: NameIndex;
  /** BCP 47, '' where nobody says. */
  readonly language: string;
  readonly dateline: boolean;
  readonly reader?: Reader | undefined;
}

/**
 * What the voice says for each shown word of a sentence. Quotes and brackets are not said, dashes and dots become
 * pauses, a slash joins two words, capitals of a dateline are names and no initials; the name book comes first, then
 * the reader.
 */
export function sayWords(shown: readonly string[], { names, language, dateline, reader }: Manner): string[] {
  const bare = shown.map(bareWord);
  const said: string[] = [];
  const named = (at: number): Expansion | undefined => {
    const name = names.find(bare, at, language) ?? possessive(bare, at, names, language);
    if (!name) return undefined;
    const dotted = name.dotted || goesOn(shown, at + name.words - 1, language);
    return { said: spread(name.alias, name.words), dotted };
  };
  for (let index = 0; index < shown.length; index += 1) {
    const word = shown[index]!;
    const found = named(index) ?? reader?.read(shown, index, language);
    if ((found || bare[index]) && word.startsWith('(')) breathe(said, ',');
    if (found) {
      index += found.said.length - 1;
      const before = said.length;
      said.push(...found.said);
      const last = shown[index]!;
      const mark = pause(found.dotted ? last.replace(OWN_STOP, '') : last);
      // An alias such as "C. S. T. O." has its full stop already.
      // The mark shapes the last word that is said: of "2 000" the first part says it all.
      const spoken = Math.max(before, lastSaid(said));
      if (mark !== '.' || !said[spoken]!.endsWith('.')) said[spoken] += mark;
    } else if (!bare[index]) {
      breathe(said, DASH.test(word) ? ',' : pause(word));
      said.push('');
    } else {
      const aliasOf = (name: string): string | undefined => names.find([name], 0, language)?.alias;
      said.push((dateline ? place(bare[index]!, aliasOf) : plain(bare[index]!).replace(/\//g, ' ')) + pause(word));
    }
  }
  return finish(said);
}

/**
 * Is the full stop of a word within its sentence that of an abbreviation, as in "Dr. Nguyen" and "since Jan. 2023"? A
 * name book may have such a word without it, and its stop is no pause.
 */
function goesOn(shown: readonly string[], at: number, language: string): boolean {
  const next = shown[at + 1];
  if (next === undefined || marksAfter(shown[at]!) !== '.') return false;
  const after = bareWord(next);
  return /^\p{Ll}/u.test(after) || isAbbreviation(bareWord(shown[at]!), after, language);
}

/** Name by name: "Zhanaozen's" is the name Zhanaozen with an s. */
function possessive(bare: readonly string[], index: number, names: NameIndex, language: string): Found | undefined {
  const word = bare[index]!;
  const ending = POSSESSIVE.exec(word)?.[0];
  const found = ending?.endsWith('s') && names.find([word.slice(0, -ending.length)], 0, language);
  return found ? { ...found, alias: found.alias + ending } : undefined;
}

/** An alias over as many words as the name has; the last takes what is left. */
function spread(alias: string, words: number): string[] {
  const parts = alias.split(/\s+/);
  return Array.from({ length: words }, (_, index) =>
    index < words - 1 ? (parts[index] ?? '') : parts.slice(index).join(' '),
  );
}

function plain(word: string): string {
  return word
    .replace(/\.{2,}|…/g, ', ')
    .replace(/-{2,}|[–—―]/g, ', ')
    .replace(/[[\](){}"“”„«»*_]/g, '');
}

/** Capitals of a dateline are names, each of which the name book may have. */
function place(word: string, aliasOf: (name: string) => string | undefined): string {
  const names = plain(word)
    .split('/')
    .map((name) => name.replace(/\p{Lu}{2,}/gu, (capitals) => capitals[0]! + capitals.slice(1).toLowerCase()));
  return names.map((name) => aliasOf(name) ?? name).join(', ');
}

/** The mark that shapes the voice after a word: of "standards..", one full stop. */
function pause(word: string): string {
  const marks = marksAfter(word);
  if (/\.\.["'”’»)\]]*$|…/.test(marks)) return marks.includes('...') || marks.includes('…') ? ',' : '.';
  const mark = /[.!?։؟۔።।。！？]/.exec(marks)?.[0] ?? /[,;:،؛、，：]/.exec(marks)?.[0];
  return mark ?? (/[)–—]|--/.test(marks) ? ',' : '');
}

const LETTER_LAST = /[\p{L}\p{M}\p{N}%°+€$£]$/u;
const FULL_STOP_LAST = /[.!?։؟۔।።。！？]$/;

/** A pause after what was said last, where it has none. */
function breathe(said: string[], mark: string): void {
  const last = lastSaid(said);
  if (last >= 0 && LETTER_LAST.test(said[last]!)) said[last] += mark;
}

/** A sentence ends with a full stop, written or not: a heading, a caption, a dateline. */
function finish(said: string[]): string[] {
  const last = lastSaid(said);
  if (last >= 0 && !FULL_STOP_LAST.test(said[last]!)) said[last] = said[last]!.replace(/[,;:،؛、，：]?$/u, '.');
  return said;
}

function lastSaid(said: readonly string[]): number {
  let index = said.length - 1;
  while (index >= 0 && !said[index]) index -= 1;
  return index;
}
