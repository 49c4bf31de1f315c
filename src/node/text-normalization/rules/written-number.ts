import { MAX_DIGITS } from './max-digits.js';
import { endsClause, type WrittenSentence } from './normalization-rule.js';

/** How a language writes numbers. */
export interface NumberFormat {
  /** The characters before a fraction. */
  readonly decimal: string;
  /** The characters between groups of three digits. */
  readonly group: string;
  /** Whether there may be spaces between groups of three digits. */
  readonly hasSpaces: boolean;
}

/** A number, with ASCII digits and without separators. */
export interface WrittenNumber {
  readonly sign: '' | '-' | '+';
  readonly whole: string;
  readonly fraction: string;
}

/** A number or a range, with what is attached to it. */
export interface NumberAt {
  readonly from: WrittenNumber;
  readonly to: WrittenNumber | undefined;
  /** A currency sign. */
  readonly prefix: string;
  /** A unit, or an ending. */
  readonly suffix: string;
  /** The number of words. A number with spaces has several. */
  readonly length: number;
}

/** Finds the number that begins at a word. */
export type NumberFinder = (sentence: WrittenSentence, at: number) => NumberAt | undefined;

const PREFIX = String.raw`(?:US|A|C|HK|NZ|S)?\p{Sc}|[A-Z]{3}`;
const SUFFIX = String.raw`[^\d\s.,:;/٫٬–—][^\d\s]*[²³23]?`;

export function numberFinder({ decimal, group, hasSpaces }: NumberFormat): NumberFinder {
  const separators = group ? `(?:\\d{1,3}(?:[${group}]\\d{3})+|\\d+)` : String.raw`\d+`;
  const number = `([-−+]?)(${separators})(?:[${decimal}](\\d+))?`;
  // The lookahead refuses "1.2.3" and "1,500" where the comma stands before a fraction in one country only.
  const pattern = new RegExp(`^(${PREFIX})?${number}(?:[-–—]${number})?(${SUFFIX})?$`, 'u');
  const separator = new RegExp(`[${group}]`, 'g');
  const toNumber = (sign = '', whole = '', fraction = ''): WrittenNumber => ({
    sign: sign === '+' ? '+' : sign ? '-' : '',
    whole: group ? whole.replace(separator, '') : whole,
    fraction,
  });
  return (sentence, at) => {
    const length = hasSpaces ? groupedLength(sentence, at) : 1;
    const joined = sentence.bareWords.slice(at, at + length).join('');
    const isDegrees = joined.includes('°') || sentence.bareWords[at + length]?.startsWith('°');
    // A dash is a minus sign only before degrees.
    const match = pattern.exec(isDegrees ? joined.replace(/^–/, '-') : joined);
    if (!match) return undefined;
    const [, prefix = '', sign, whole, fraction, toSign, toWhole, toFraction, suffix = ''] = match;
    const from = toNumber(sign, whole, fraction);
    const to = toWhole === undefined ? undefined : toNumber(toSign, toWhole, toFraction);
    return from.whole.length > MAX_DIGITS ? undefined : { from, to, prefix, suffix, length };
  };
}

/** The number of words of a number with spaces between its groups. */
function groupedLength(sentence: WrittenSentence, at: number): number {
  const { bareWords, words } = sentence;
  let length = 1;
  while (
    /^(?:\D?[-−+]?)[1-9]\d{0,2}$/.test(bareWords[at]!) &&
    /^\d{3}(?!\d)/.test(bareWords[at + length] ?? '') &&
    /^\d/.test(words[at + length]!) &&
    /^\D*\d+$/.test(bareWords[at + length - 1]!) &&
    !endsClause(sentence, at + length - 1)
  )
    length++;
  return length;
}

/** Whether the number is a code, which is read digit by digit. */
export const isCode = ({ whole, fraction }: WrittenNumber): boolean => /^0\d/.test(whole) && !fraction;

/** Whether a number is 1. */
export const isOne = ({ whole, fraction }: WrittenNumber): boolean => whole === '1' && !fraction;

/** The digits without separators, for a number that stays a number: a voice reads "2 000" as two numbers. */
export const toPlainDigits = ({ sign, whole, fraction }: WrittenNumber, decimal: string): string =>
  sign + whole + (fraction && decimal[0]! + fraction);
