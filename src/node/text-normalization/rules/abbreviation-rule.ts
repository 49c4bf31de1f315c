import type { Expansion } from '../../../core/speech/spoken-words.js';
import { endsClause, expandOne, type NormalizationRule, type WrittenSentence } from './normalization-rule.js';

/** The abbreviations of a language. The parts of a key have a space between them, and no full stop: `z B` is "z. B." and "z.B.". */
export interface Abbreviations {
  readonly always: Readonly<Record<string, string>>;
  /** Before a name, in scripts with capitals before a capital letter. */
  readonly beforeName?: Readonly<Record<string, string>>;
  /** Before a number, a Roman one too. */
  readonly beforeNumber?: Readonly<Record<string, string>>;
  /** Read without a full stop too. */
  readonly withoutStop?: readonly string[];
  /** Signs before a number: `№`, `§`. */
  readonly signs?: Readonly<Record<string, string>>;
  /** The words of a number after a sign. */
  readonly cardinal: (digits: string) => string;
  readonly ampersand: string;
}

const LONGEST = 3;
const NUMBER = /^(?:\d|[IVX]+$)/;
const NAME = /^(?=\p{L})\P{Ll}/u;

/** `bzw.`, `z. B.`, `Nr. 5`, `№5`, `&`. */
export function abbreviationRule(abbreviations: Abbreviations): NormalizationRule {
  const { always, beforeName = {}, beforeNumber = {}, withoutStop = [], ampersand } = abbreviations;
  const find = (key: string, next: string, isAttached: boolean): string | undefined => {
    // At the beginning of a sentence the first letter is a capital.
    const small = key[0]!.toLowerCase() + key.slice(1);
    if (Object.hasOwn(always, key) || Object.hasOwn(always, small)) return always[key] ?? always[small];
    if (!isAttached && Object.hasOwn(beforeName, key) && NAME.test(next)) return beforeName[key];
    return !isAttached && Object.hasOwn(beforeNumber, key) && NUMBER.test(next) ? beforeNumber[key] : undefined;
  };
  return (sentence, at) => {
    const { words, bareWords } = sentence;
    if (words[at] === '&') return expandOne(ampersand);
    const sign = signBefore(abbreviations, sentence, at);
    if (sign) return sign;
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const key = keyOf(sentence, at, length, withoutStop);
      const next = bareWords[at + length] ?? '';
      const said =
        key && find(key, next, endsClause(sentence, at + length - 1) && !/\.$/.test(words[at + length - 1]!));
      if (said) return { spoken: distribute(said, length), hasOwnStop: words[at + length - 1]!.includes('.') };
    }
    return undefined;
  };
}

/** The parts of the words with a space between them, if each has a full stop in it or after it. */
function keyOf(
  { words, bareWords }: WrittenSentence,
  at: number,
  length: number,
  withoutStop: readonly string[],
): string {
  const bare = bareWords.slice(at, at + length);
  const isAbbreviated = bare.every(
    (word, index) => word && (word.includes('.') || words[at + index]!.includes(`${word}.`)),
  );
  if (!isAbbreviated && !(length === 1 && withoutStop.includes(bare[0]!))) return '';
  return bare.join(' ').replace(/\./g, ' ').replace(/ +/g, ' ');
}

function signBefore(
  { signs = {}, cardinal }: Abbreviations,
  { words, bareWords }: WrittenSentence,
  at: number,
): Expansion | undefined {
  const shown = words[at]!;
  if (Object.hasOwn(signs, shown) && /^\d/.test(bareWords[at + 1] ?? '')) return expandOne(signs[shown]!);
  const [, sign = '', number] = /^(\D+?)(\d+)$/u.exec(shown.replace(/[.,;:!?)\]]+$/, '')) ?? [];
  return number && Object.hasOwn(signs, sign) ? expandOne(`${signs[sign]!} ${cardinal(number)}`) : undefined;
}

/** The words of an expansion for each written word. The last has the rest. */
function distribute(said: string, length: number): string[] {
  const parts = said.split(' ');
  return Array.from({ length }, (_, index) =>
    index < length - 1 ? (parts[index] ?? '') : parts.slice(index).join(' '),
  );
}
