import { one, type Rule } from './rule.js';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SHORT = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/;
/** These are words, too, and a family: a sentence may end with them. */
const WORDS = /^(?:Sat|Sun)$/;

const dayOf = (word: string | undefined): string | undefined =>
  word !== undefined && SHORT.test(word) ? DAYS.find((day) => day.startsWith(word.slice(0, 3))) : undefined;

/** `on Wed. night`, `Sat., Dec. 5`, `Mon.-Fri.`: with a capital and a full stop. */
export const weekday: Rule = ({ bare, shown }, at) => {
  const [, from, to] = /^(\p{Lu}\p{L}+)\.?[-–—](\p{Lu}\p{L}+)$/u.exec(bare[at]!) ?? [];
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first && last) return one(`${first} to ${last}`, shown[at]!.includes(`${to!}.`));
  const day = dayOf(bare[at]);
  if (!day || !shown[at]!.includes('.')) return undefined;
  // "The Sun." and "asked Mr. Sun." are none.
  const isDay = /^[\p{Ll}\p{N}]/u.test(bare[at + 1] ?? '') || shown[at]!.endsWith('.,');
  return WORDS.test(bare[at]!) && (!isDay || /^(?:the|mrs?|ms)$/i.test(bare[at - 1] ?? ''))
    ? undefined
    : one(day, true);
};
