import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const WEEKDAY_ABBREVIATION = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/;
/** These are also words or names, so a sentence may end with them. */
const AMBIGUOUS_WORD = /^(?:Sat|Sun)$/;

const dayOf = (word: string | undefined): string | undefined =>
  word !== undefined && WEEKDAY_ABBREVIATION.test(word)
    ? WEEKDAYS.find((day) => day.startsWith(word.slice(0, 3)))
    : undefined;

/** `on Wed. night`, `Sat., Dec. 5`, `Mon.-Fri.`: with a capital and a full stop. */
export const englishWeekday: NormalizationRule = ({ bareWords, words }, at) => {
  const [, from, to] = /^(\p{Lu}\p{L}+)\.?[-–—](\p{Lu}\p{L}+)$/u.exec(bareWords[at]!) ?? [];
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first && last) return expandOne(`${first} to ${last}`, words[at]!.includes(`${to!}.`));
  const day = dayOf(bareWords[at]);
  if (!day || !words[at]!.includes('.')) return undefined;
  // "The Sun." and "asked Mr. Sun." are not weekdays.
  const isDay = /^[\p{Ll}\p{N}]/u.test(bareWords[at + 1] ?? '') || words[at]!.endsWith('.,');
  return AMBIGUOUS_WORD.test(bareWords[at]!) && (!isDay || /^(?:the|mrs?|ms)$/i.test(bareWords[at - 1] ?? ''))
    ? undefined
    : expandOne(day, true);
};
