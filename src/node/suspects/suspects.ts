import { bareWord } from '../../core/speech/bare-word.js';
import { NameIndex, type NameBook } from '../../core/speech/name-book.js';
import type { Line } from '../narrate/script.js';

/** A name that a voice will probably get wrong. */
export interface Suspect {
  readonly name: string;
  /** What the voice is given for it. */
  readonly said: string;
  readonly language: string;
  /** Of the page's file, where it stands first. */
  readonly line: number;
  readonly count: number;
  readonly reason: Reason;
}

export type Reason =
  | 'letters of several scripts'
  | 'letters that the language has not'
  | 'capitals within'
  | 'initials'
  | 'not in the dictionary';

/** Does the voice know the word by heart? Nothing where there is no dictionary of the language. */
export type Dictionary = (word: string, language: string) => boolean | undefined;

const NO_ENTRY: Reason = 'not in the dictionary';
/** In these every noun has a capital: it tells no name. */
const CAPITAL_NOUNS = /^(?:de|lb|nds|gsw)\b/;
/** Letters that belong to a language's own words, where more than one script or set could stand for it. */
const OWN: Readonly<Record<string, RegExp>> = { en: /^[A-Za-z'’.&/-]+$/ };
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u];

/**
 * Lists the names of a story that its voices will probably get wrong, those that stand in it most often first. What the
 * name book has is right, and left out. A word that the story has in small letters, too, is no name; nor, without a
 * dictionary, is one that has its capital from the sentence it begins.
 */
export function findSuspects(lines: readonly Line[], isKnown: Dictionary, book?: NameBook): Suspect[] {
  const index = new NameIndex(book);
  const small = new Set(lines.flatMap(({ shown }) => shown.map(bareWord).filter((word) => /^\p{Ll}/u.test(word))));
  const within = new Set(
    lines.flatMap(({ shown }) => shown.map(bareWord).filter((word, at) => word && !begins(shown, at))),
  );
  const found = new Map<string, Suspect>();
  for (const { shown, said, language, line, role } of lines) {
    const bare = shown.map((word) => bareWord(word).replace(/['’]s$/, ''));
    const isShouted = shouts(bare);
    for (let at = 0; at < bare.length; at++) {
      const named = index.find(bare, at, language);
      if (named) {
        at += named.words - 1;
        continue;
      }
      const name = bare[at]!;
      const isSmall = small.has(name.toLowerCase());
      const reason = isSmall && name !== name.toUpperCase() ? undefined : doubtOf(name, language, isKnown);
      // The capitals of a dateline are no initials.
      if (!reason || (reason === 'initials' && role === 'dateline')) continue;
      // Nor are those of a line in capitals, as far as they are words.
      if (reason === 'initials' && isShouted && isKnown(name, language)) continue;
      const spoken = bareWord(said[at]!);
      // "Cmdr." is said as "Commander", and "Louis XIV" by his number: the reader writes nothing that a voice gets wrong.
      if (lettersOf(spoken) !== lettersOf(shown[at]!)) continue;
      if (begins(shown, at) && reason === NO_ENTRY && isKnown(name, language) === undefined && !within.has(name))
        continue;
      const key = `${language} ${name}`;
      const before = found.get(key);
      found.set(
        key,
        before
          ? { ...before, count: before.count + 1 }
          : { name: dotted(name, shown[at]!), said: spoken, language, line, count: 1, reason },
      );
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Has the word its capital from its place: the first of a sentence, of a quote, after a colon? A stop within is an abbreviation's. */
function begins(shown: readonly string[], at: number): boolean {
  const before = shown.slice(0, at).filter(bareWord).at(-1);
  return before === undefined || /^[\p{Ps}\p{Pi}"'„]/u.test(shown[at]!) || /[:!?…]["'”’»)\]]*$/u.test(before);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The full stop of "U.S." is its own: without it a name book would let it end the sentence. */
const dotted = (name: string, shown: string): string =>
  /\p{L}\.\p{L}/u.test(name) && shown.includes(`${name}.`) ? `${name}.` : name;

function shouts(words: readonly string[]): boolean {
  const long = words.filter((word) => /\p{L}{2}/u.test(word));
  return long.length > 2 && long.filter((word) => word === word.toUpperCase()).length * 2 > long.length;
}

function doubtOf(name: string, language: string, isKnown: Dictionary): Reason | undefined {
  const tag = language.toLowerCase().split('-')[0]!;
  if (!/\p{L}{2}|\p{L}\.\p{L}/u.test(name) || /\d/.test(name)) return undefined;
  if (SCRIPTS.filter((script) => script.test(name)).length > 1) return 'letters of several scripts';
  if (OWN[tag] && !OWN[tag].test(name)) return 'letters that the language has not';
  if (/^(?:\p{Lu}[./&]?){2,}\p{Lu}?$/u.test(name))
    return name.length <= 6 || name.includes('.') || name.includes('/') ? 'initials' : undefined;
  if (!/^\p{Lu}/u.test(name)) return undefined;
  if (isKnown(name, language)) return undefined;
  if (/\p{Ll}\p{Lu}/u.test(name)) return 'capitals within';
  return CAPITAL_NOUNS.test(tag) ? undefined : NO_ENTRY;
}
