import { endsClause, expandOne, type NormalizationRule, type WrittenSentence } from './normalization-rule.js';

/** A date in figures. */
export interface CalendarDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
}

/** A year alone, without separators. */
export const YEAR: RegExp = /^(?:1\d|20)\d\d$/;
export const YEAR_RANGE: RegExp = /^((?:1\d|20)\d\d)[-–—]((?:1\d|20)\d\d)$/;
/** A day of a month. */
export const DAY: RegExp = /^(?:0?[1-9]|[12]\d|3[01])$/;
export const DAY_RANGE: RegExp = /^([12]?\d|3[01])[-–—]([12]?\d|3[01])$/;

const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;

/** `16.12.2011`, `16/12/2011`, `2011-12-16`: the day before the month, or the year before both. */
export function readDate(word: string): CalendarDate | undefined {
  const [, d, , m, y] = DAY_FIRST.exec(word) ?? [];
  const [, year, , month, day] = YEAR_FIRST.exec(word) ?? [];
  const date = { day: +(d ?? day ?? 0), month: +(m ?? month ?? 0), year: +(y ?? year ?? 0) };
  return date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12 ? date : undefined;
}

/** A rule for dates in figures. @param say undefined where the date stays as it is written */
export const numericDateRule =
  (say: (date: CalendarDate, sentence: WrittenSentence, at: number) => string | undefined): NormalizationRule =>
  (sentence, at) => {
    const date = readDate(sentence.bareWords[at]!);
    const said = date && say(date, sentence, at);
    return said === undefined ? undefined : expandOne(said);
  };

/** Finds the name of a month for a word: the word itself, or the name that it abbreviates. */
export function monthFinder(
  names: string,
  abbreviations: Readonly<Record<string, string>> = {},
): (word: string | undefined) => string | undefined {
  const known = new Set(names.split(' '));
  return (word) => {
    if (word === undefined) return undefined;
    const lower = word.toLowerCase();
    if (known.has(lower)) return word;
    return Object.hasOwn(abbreviations, lower) ? abbreviations[lower] : undefined;
  };
}

/** Whether a word is a year that belongs to the date before it. */
export const isYearAt = (sentence: WrittenSentence, at: number): boolean =>
  !endsClause(sentence, at - 1) && YEAR.test(sentence.bareWords[at] ?? '');
