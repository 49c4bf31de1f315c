import { withoutCredit } from '../story/credit.js';

/** A credit is short, and at the end. */
const LONGEST = 160;

/** A credit at the end of a text, or all of it: `withoutCredit` leaves that as it is. */
export function creditIn(words: string): string {
  const end = words.slice(-LONGEST);
  const left = withoutCredit(`x. ${end}`).length - 3;
  return left < end.length ? end.slice(Math.max(0, left)).trim() : '';
}
