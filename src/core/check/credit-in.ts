import { withoutCredit } from '../story/credit.js';

/** A credit at the end of a text, or all of it: `withoutCredit` leaves that as it is. */
export function creditIn(words: string): string {
  const left = withoutCredit(`x. ${words}`).length - 3;
  return left < words.length ? words.slice(Math.max(0, left)).trim() : '';
}
