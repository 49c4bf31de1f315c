import { toCardinal, toOrdinal } from 'n2words/en-US';
import { MAX_DIGITS } from '../rules/max-digits.js';

/** The source of a pattern for numbers in English: `2,000`, `3.14`, `-5`. */
export const ENGLISH_NUMBER: string = String.raw`[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** `two thousand`, `three point one four`, `minus five`; digit by digit if it begins with a zero. */
export function englishCardinal(written: string): string {
  const [whole = '', part] = written.replace(/,/g, '').replace('−', '-').split('.');
  const sign = whole.startsWith('-') ? 'minus ' : whole.startsWith('+') ? 'plus ' : '';
  const digits = whole.replace(/^[-+]/, '');
  const isCode = (digits.length > 1 && digits.startsWith('0')) || digits.length > MAX_DIGITS;
  const said = isCode ? spellDigits(digits) : toCardinal(digits);
  return sign + said + (part ? ` point ${spellDigits(part)}` : '');
}

export const englishOrdinal = (value: number): string => toOrdinal(value);

/** Spells digits one by one. */
export const spellDigits = (digits: string): string => [...digits].map((digit) => toCardinal(digit)).join(' ');

/** `twenty eleven`, `nineteen oh five`, `two thousand nine`. */
export function spellYear(value: number): string {
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (value % 1000 < 10) return toCardinal(value);
  if (!rest) return `${toCardinal(century)} hundred`;
  return `${toCardinal(century)} ${rest < 10 ? 'oh ' : ''}${toCardinal(rest)}`;
}

/** `nineteen nineties`, `twenties`. */
export function spellDecade(value: number): string {
  const said =
    value === 2000
      ? 'two thousand'
      : value < 100
        ? toCardinal(value)
        : value % 100
          ? spellYear(value)
          : `${toCardinal(value / 100)} hundred`;
  return said.endsWith('y') ? `${said.slice(0, -1)}ies` : said.endsWith('s') ? said : `${said}s`;
}

/** `nine thirty`, `ten oh five`, `nine`. */
export function spellClock(hours: number, minutes: number): string {
  if (!minutes) return toCardinal(hours);
  return `${toCardinal(hours)} ${minutes < 10 ? 'oh ' : ''}${toCardinal(minutes)}`;
}

/** The plural of a number as a noun: `twenties`, `sixes`. */
export const pluralOf = (said: string): string =>
  said.endsWith('y') ? `${said.slice(0, -1)}ies` : said.endsWith('x') ? `${said}es` : `${said}s`;

/** Spells every number in a word, such as `3-year-old` or `5-10`. */
export const spellNumbersIn = (word: string): string =>
  word.replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g, (number) => englishCardinal(number));
