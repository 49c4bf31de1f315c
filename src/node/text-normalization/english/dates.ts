import { spellClock, englishCardinal, spellDecade, englishOrdinal, spellYear } from './number-words.js';
import { endsClause, expandOne, type NormalizationRule } from '../rules/normalization-rule.js';

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const MONTH_ABBREVIATION = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
const DAY = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/;
const DAY_RANGE = /^([12]?\d|3[01])[-–—]([12]?\d|3[01])$/;
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const YEAR_RANGE = /^((?:1[0-9]|20)\d\d)[-–—/]((?:1[0-9]|20)?\d\d)$/;

function monthOf(word: string | undefined): string | undefined {
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  if (MONTH_ABBREVIATION.test(word))
    return MONTH_NAMES.find((name) => name.toLowerCase().startsWith(word.slice(0, 3).toLowerCase()));
  return MONTH_NAMES.find((name) => name === word || name.toUpperCase() === word);
}

/** `Jan.-March`, `November–December`. */
export const englishMonths: NormalizationRule = ({ bareWords }, at) => {
  const [, from, to] = /^(\p{Lu}\p{L}+)\.?[-–—](\p{Lu}\p{L}+)$/u.exec(bareWords[at]!) ?? [];
  const [first, last] = [monthOf(from), monthOf(to)];
  return first && last ? expandOne(`${first} to ${last}`, true) : undefined;
};

/** `December 16, 2011`, `Dec. 16-17`, `December 2011`. */
export const englishMonthDay: NormalizationRule = ({ bareWords }, at) => {
  const month = monthOf(bareWords[at]);
  if (!month) return undefined;
  const next = bareWords[at + 1] ?? '';
  const [, day] = DAY.exec(next) ?? [];
  const [, from, to] = DAY_RANGE.exec(next) ?? [];
  const [, first, other] = /^(\d{1,2})[-–—](\p{Lu}\p{L}+)$/u.exec(next) ?? [];
  const [until] = DAY.exec(bareWords[at + 2] ?? '') ?? [];
  if (first && until && monthOf(other)) return { spoken: [month, `${englishOrdinal(+first)} to ${monthOf(other)!}`, englishOrdinal(Number.parseInt(until, 10))] }; // prettier-ignore
  if (!day && !from) {
    if (YEAR.test(next)) return { spoken: [month, spellYear(+next)] };
    return MONTH_ABBREVIATION.test(bareWords[at]!) && !/^(?:mar|jun)$/i.test(bareWords[at]!)
      ? expandOne(month, true)
      : undefined;
  }
  const spoken = [month, from ? `${englishOrdinal(+from)} to ${englishOrdinal(+to!)}` : englishOrdinal(+day!)];
  const after = bareWords[at + 2] ?? '';
  return YEAR.test(after) ? { spoken: [spoken[0]!, `${spoken[1]},`, spellYear(+after)] } : { spoken };
};

/** `16 December 2011`, `16–17 Dec.`, `the 16th of December` by its parts. */
export const englishDayMonth: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const [, day] = DAY.exec(bareWords[at]!) ?? [];
  const [, from, to] = DAY_RANGE.exec(bareWords[at]!) ?? [];
  const [, early, later] = /^(\p{Lu}\p{L}+)[-–—](\d{1,2})$/u.exec(bareWords[at + 1] ?? '') ?? [];
  const [start, last] = [monthOf(early), monthOf(bareWords[at + 2])];
  if (day && start && later && last && !endsClause(sentence, at))
    return { spoken: [`the ${englishOrdinal(+day)} of`, `${start} to the ${englishOrdinal(+later)} of`, last] };
  const month = monthOf(bareWords[at + 1]);
  if ((!day && !from) || !month || endsClause(sentence, at)) return undefined;
  const the = /^the$/i.test(bareWords[at - 1] ?? '') ? '' : 'the ';
  const days = day ? englishOrdinal(+day) : `${englishOrdinal(+from!)} to the ${englishOrdinal(+to!)}`;
  const after = bareWords[at + 2] ?? '';
  const spoken = [`${the}${days} of`, month];
  if (YEAR.test(after)) return { spoken: [...spoken, spellYear(+after)] };
  return { spoken, hasOwnStop: MONTH_ABBREVIATION.test(bareWords[at + 1]!) };
};

/** `2011-12-16`, `16/12/2011`, `12/16/2011`, `16.12.2011`: with a slash the month comes first, if it can. */
export const englishNumericDate: NormalizationRule = ({ bareWords }, at) => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(bareWords[at]!);
  const other = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(bareWords[at]!);
  if (!iso && !other) return undefined;
  const [first, second] = other ? [+other[1]!, +other[3]!] : [+iso![2]!, +iso![3]!];
  const isMonthFirst = !other || (other[2] === '/' && first <= 12);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const name = MONTH_NAMES[month - 1];
  return name && day >= 1 && day <= 31
    ? expandOne(`${name} ${englishOrdinal(day)}, ${spellYear(+(iso ? iso[1]! : other![4]!))}`)
    : undefined;
};

/** `9:30 a.m.`, `21:05`, `9 p.m.`, `10am`. */
export const englishTime: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const match = /^([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?:([ap])\.?m\.?)?$/i.exec(bareWords[at]!);
  if (!match) return undefined;
  const [, hours, minutes, touching] = match;
  const isColon = bareWords[at]!.includes(':');
  const half = /^([ap])\.?m$/i.exec(bareWords[at + 1] ?? '');
  if (touching)
    return expandOne(
      `${spellClock(+hours!, +(minutes ?? 0))} ${spellDayHalf(touching)}`,
      bareWords[at]!.includes('.m'),
    );
  if (half && !endsClause(sentence, at))
    return { spoken: [spellClock(+hours!, +(minutes ?? 0)), spellDayHalf(half[1]!)], hasOwnStop: true };
  if (!isColon || minutes === undefined) return undefined;
  return expandOne(
    +minutes
      ? spellClock(+hours!, +minutes)
      : +hours! > 12
        ? `${englishCardinal(hours!)} hundred hours`
        : `${englishCardinal(hours!)} o'clock`,
  );
};

/** `9am-5pm`, `9-10 a.m.`, `10:30–11:00`. */
export const englishTimeRange: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const [, h1, m1, half1, h2, m2, half2] =
    /^(1?\d|2[0-4])(?:[:.]([0-5]\d))?([ap]\.?m)?[-–—](1?\d|2[0-4])(?:[:.]([0-5]\d))?(?:([ap])\.?m)?$/i.exec(
      bareWords[at]!,
    ) ?? [];
  if (!h1 || !h2) return undefined;
  const next = endsClause(sentence, at) ? undefined : /^([ap])\.?m$/i.exec(bareWords[at + 1] ?? '')?.[1];
  if (!half2 && !next && !(m1 && m2 && bareWords[at]!.includes(':'))) return undefined;
  const from = spellClock(+h1, +(m1 ?? 0)) + (half1 ? ` ${spellDayHalf(half1[0]!)}` : '');
  const said = `${from} to ${spellClock(+h2, +(m2 ?? 0))}`;
  if (half2) return expandOne(`${said} ${spellDayHalf(half2)}`, bareWords[at]!.includes('.m'));
  return next ? { spoken: [said, spellDayHalf(next)], hasOwnStop: true } : expandOne(said);
};

const spellDayHalf = (half: string): string => `${half.toUpperCase()} M`;

/** `2011`, `1941–45`, `1990s`, `the ’90s`, `mid-1990s`. An amount of that size has a comma or a unit. */
export const englishYears: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  if (YEAR.test(word)) return expandOne(spellYear(+word));
  const span = YEAR_RANGE.exec(word);
  if (span)
    return expandOne(
      `${spellYear(+span[1]!)} to ${span[2]!.length === 2 ? englishCardinal(String(+span[2]!)) : spellYear(+span[2]!)}`,
    );
  const [, before = '', tens] = /^(\p{L}+-)?((?:1[0-9]|20)?\d0)['’]?s$/u.exec(word) ?? [];
  return tens ? expandOne(before.replace('-', ' ') + spellDecade(+tens)) : undefined;
};
