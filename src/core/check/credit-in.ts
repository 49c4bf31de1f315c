import { withoutCredit } from '../story/credit.js';

/** A credit is short, and at the end. */
const MAX_CREDIT_CHARACTERS = 160;

/** A credit at the end of a text, or all of it: `withoutCredit` leaves that as it is. */
export function findCredit(words: string): string {
  const end = words.slice(-MAX_CREDIT_CHARACTERS);
  const left = withoutCredit(`x. ${end}`).length - 3;
  return left < end.length ? end.slice(Math.max(0, left)).trim() : '';
}
