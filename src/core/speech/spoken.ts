import { bareWord, marksAfter } from './bare-word.js';
import type { Found, NameIndex } from './name-book.js';

const DASH = /^(?:-{1,3}|[–—―−])$/;
const POSSESSIVE = /(?:['’]s|s['’])$/;

/**
 * What the voice says for each shown word of a sentence. Quotes and brackets are not said, dashes and dots become
 * pauses, a slash joins two words, capitals of a dateline are names and no initials; the name book comes first.
 */
export function sayWords(shown: readonly string[], options: { names: NameIndex; dateline: boolean }): string[] {
  const bare = shown.map(bareWord);
  const said: string[] = [];
  for (let index = 0; index < shown.length; index += 1) {
    const word = shown[index]!;
    const name = options.names.find(bare, index) ?? possessive(bare, index, options.names);
    if (name) {
      const mark = pause(shown[index + name.words - 1]!);
      said.push(...spread(name.alias + (name.dotted && mark === '.' ? '' : mark), name.words));
      index += name.words - 1;
    } else if (!bare[index]) {
      breathe(said, DASH.test(word) ? ',' : pause(word));
      said.push('');
    } else {
      if (word.startsWith('(')) breathe(said, ',');
      said.push(plain(bare[index]!, options.dateline) + pause(word));
    }
  }
  return finish(said);
}

/** Name by name: "Zhanaozen's" is the name Zhanaozen with an s. */
function possessive(bare: readonly string[], index: number, names: NameIndex): Found | undefined {
  const word = bare[index]!;
  const ending = POSSESSIVE.exec(word)?.[0];
  const found = ending?.endsWith('s') && names.find([word.slice(0, -ending.length)], 0);
  return found ? { ...found, alias: found.alias + ending } : undefined;
}

/** An alias over as many words as the name has; the last takes what is left. */
function spread(alias: string, words: number): string[] {
  const parts = alias.split(/\s+/);
  return Array.from({ length: words }, (_, index) =>
    index < words - 1 ? (parts[index] ?? '') : parts.slice(index).join(' '),
  );
}

function plain(word: string, dateline: boolean): string {
  const said = word
    .replace(/\.{2,}|…/g, ', ')
    .replace(/-{2,}|[–—―]/g, ', ')
    .replace(/[[\](){}"“”„«»*_]/g, '');
  if (!dateline) return said.replace(/\//g, ' ');
  return said.replace(/\//g, ', ').replace(/\p{Lu}{2,}/gu, (name) => name[0]! + name.slice(1).toLowerCase());
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
