import {
  hasInnerStop,
  endsClause,
  wordBefore,
  type NormalizationRule,
  type WrittenSentence,
} from './normalization-rule.js';
import {
  isCode,
  numberFinder,
  toPlainDigits,
  type NumberAt,
  type NumberFormat,
  type WrittenNumber,
} from './written-number.js';

/** A number with the nouns that it counts. */
export interface Amount<Noun> {
  readonly from: WrittenNumber;
  readonly to: WrittenNumber | undefined;
  /** A scale, a unit or a currency, or a scale and one of the others; none before a noun that is written in full. */
  readonly nouns: readonly Noun[];
  /** The word before, in lower case. */
  readonly before: string;
  /** The word after it, as it is written. */
  readonly after: string;
}

/** The amounts of a language. */
export interface AmountGrammar<Noun> {
  readonly format: NumberFormat;
  readonly scales: Readonly<Record<string, Noun>>;
  /** Units and currencies. A unit of two words has a space: `кв м`. */
  readonly units: Readonly<Record<string, Noun>>;
  /** The words of the number, then those of each noun; undefined where the grammar is uncertain. */
  readonly say: (amount: Amount<Noun>, sentence: WrittenSentence, at: number) => readonly string[] | undefined;
  /** The noun with a number that stays in digits; undefined if the noun depends on it. */
  readonly nounAfterDigits?: (noun: Noun, number: WrittenNumber) => string | undefined;
}

const own = <T>(list: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined;

/** `25 %`, `$5 million`, `5–10 km`, `2 000`: reads the number and its nouns in the order of speech. */
export function amountRule<Noun>(grammar: AmountGrammar<Noun>): NormalizationRule {
  const { format } = grammar;
  const find = numberFinder(format);
  const read: NormalizationRule = (sentence, at) => {
    const found = find(sentence, at);
    if (!found || isCode(found.from)) return undefined;
    const counted = countedNouns(grammar, sentence, at, found);
    if (!counted) return undefined;
    const { nouns, length } = counted;
    const amount = { ...found, nouns, before: wordBefore(sentence, at), after: afterOf(sentence, at + length - 1) };
    const said = grammar.say(amount, sentence, at) ?? sayDigits(grammar, amount);
    if (!said || (said.length === 1 && said[0] === sentence.bareWords[at])) return undefined;
    return {
      spoken: distribute(said, found, length, counted.isAttached),
      hasOwnStop: length > found.length && hasInnerStop(sentence, at + length - 1),
    };
  };
  return (sentence, at) => {
    const { words, bareWords } = sentence;
    const [sign, number] = [bareWords[at]!, bareWords[at + 1] ?? ''];
    if (!MONEY.test(sign) || !own(grammar.units, sign) || !/^\d/.test(number) || endsClause(sentence, at))
      return read(sentence, at);
    // "USD 5" is read as "USD5".
    const joined = (list: readonly string[]): string[] => [
      ...list.slice(0, at),
      sign + list[at + 1]!,
      ...list.slice(at + 2),
    ];
    const said = read({ words: joined(words), bareWords: joined(bareWords) }, at);
    return said && { ...said, spoken: ['', ...said.spoken] };
  };
}

/** A sign or a code of a currency, which may stand before a number. */
const MONEY = /\p{Sc}$|^[A-Z]{3}$/u;

const afterOf = (sentence: WrittenSentence, last: number): string =>
  endsClause(sentence, last) ? '' : (sentence.bareWords[last + 1] ?? '');

interface CountedNouns<Noun> {
  readonly nouns: readonly Noun[];
  /** The words of the number and its nouns. */
  readonly length: number;
  /** Whether the first noun is in the word of the number. */
  readonly isAttached: boolean;
}

/** The nouns that are attached to a number or follow it; undefined if something else is attached. */
function countedNouns<Noun>(
  grammar: AmountGrammar<Noun>,
  sentence: WrittenSentence,
  at: number,
  { prefix, suffix, length: numberLength }: NumberAt,
): CountedNouns<Noun> | undefined {
  const { scales, units } = grammar;
  const { bareWords } = sentence;
  let length = numberLength;
  const nouns: Noun[] = [];
  const money = prefix ? own(units, prefix) : undefined;
  if (prefix && !money) return undefined;
  if (suffix) {
    const attached = attachedNouns(grammar, suffix.replace(/^-/, ''));
    if (!attached || prefix) return undefined;
    nouns.push(...attached);
    if (attached.length > 1 || !own(scales, suffix)) return { nouns, length, isAttached: true };
  }
  const isOpen = (): boolean => !endsClause(sentence, at + length - 1) || hasInnerStop(sentence, at + length - 1);
  const scale = suffix || endsClause(sentence, at + length - 1) ? undefined : own(scales, bareWords[at + length] ?? '');
  if (scale) {
    nouns.push(scale);
    length++;
  }
  if (money) return { nouns: [...nouns, money], length, isAttached: !scale };
  if (isOpen() && (length > numberLength || !endsClause(sentence, at + length - 1))) {
    const [first = '', second = ''] = [bareWords[at + length], bareWords[at + length + 1]];
    const two = own(units, `${first} ${second}`);
    const found = two ? [two] : attachedNouns(grammar, first);
    if (found && !(scale && own(scales, first))) {
      nouns.push(...found);
      length += two ? 2 : 1;
    }
  }
  return { nouns, length, isAttached: suffix !== '' };
}

/** `%`, `km`, `M€`: a unit, a scale, or a scale with a currency sign. */
function attachedNouns<Noun>({ scales, units }: AmountGrammar<Noun>, suffix: string): Noun[] | undefined {
  const single = own(units, suffix) ?? own(scales, suffix);
  if (single) return [single];
  const [, scale = '', sign = ''] = /^(\p{L}+)(\p{Sc})$/u.exec(suffix) ?? [];
  const [first, second] = [own(scales, scale), own(units, sign)];
  return first && second ? [first, second] : undefined;
}

/** A number whose grammar is uncertain: its digits, and its nouns if they do not depend on the number. */
function sayDigits<Noun>(
  { format, nounAfterDigits }: AmountGrammar<Noun>,
  { from, to, nouns }: Amount<Noun>,
): readonly string[] | undefined {
  if (to || (!nouns.length && from.fraction)) return undefined;
  const said = nouns.map((noun) => nounAfterDigits?.(noun, from));
  return said.every((noun) => noun !== undefined) ? [toPlainDigits(from, format.decimal), ...said] : undefined;
}

/** The spoken words for each written word: the number in its first word, each noun in its own. */
function distribute(
  [number = '', ...nouns]: readonly string[],
  found: NumberAt,
  length: number,
  isAttached: boolean,
): string[] {
  const silent = Array.from({ length: found.length - 1 }, () => '');
  const count = length - found.length;
  if (!count) return [[number, ...nouns].join(' '), ...silent];
  const attached = isAttached ? nouns.slice(0, nouns.length - 1) : [];
  const rest = nouns.slice(attached.length);
  const first = [number, ...attached].join(' ');
  // "$5 million": the currency is said after the scale. A unit of two words is said in the first of them.
  if (rest.length > count) return [first, ...silent, rest.join(' ')];
  const padding = Array.from({ length: count - rest.length }, () => '');
  return [first, ...silent, ...rest, ...padding];
}
