import { toCardinal, toOrdinal } from 'n2words/de-DE';
import type { WrittenNumber } from '../rules/written-number.js';

/** `zweitausendfünfhundert`. */
export const germanInteger = (value: number | string): string =>
  // n2words writes "einhunderteinstausend".
  toCardinal(value).replace(/einstausend/, 'eintausend');

/** `drei Komma eins vier`, `minus fünf`. */
export function germanCardinal({ sign, whole, fraction }: WrittenNumber): string {
  const said = fraction ? ` Komma ${[...fraction].map(germanInteger).join(' ')}` : '';
  return `${sign === '-' ? 'minus ' : sign && 'plus '}${germanInteger(whole)}${said}`;
}

/** `neunzehnhundertfünfundvierzig`, `zweitausendvierundzwanzig`. */
export function germanYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century < 11 || century > 19) return germanInteger(year);
  return `${germanInteger(century)}hundert${rest ? germanInteger(rest) : ''}`;
}

export type GermanEnding = 'e' | 'en' | 'er' | 'em';

/** `fünfte`, `fünften`. */
export const germanOrdinal = (value: number, ending: GermanEnding): string => toOrdinal(value).slice(0, -1) + ending;
