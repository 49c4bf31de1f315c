import { clock, cardinal, decade, ordinal, year } from './english-words.js';
import { isClosed, one, type Rule } from './rule.js';

const NAMES = 'January February March April May June July August September October November December'.split(' ');
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
const DAY = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/;
const DAYS = /^([12]?\d|3[01])[-–—]([12]?\d|3[01])$/;
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const YEARS = /^((?:1[0-9]|20)\d\d)[-–—/]((?:1[0-9]|20)?\d\d)$/;

function monthOf(word: string | undefined): string | undefined {
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  if (SHORT.test(word)) return NAMES.find((name) => name.toLowerCase().startsWith(word.slice(0, 3).toLowerCase()));
  return NAMES.find((name) => name === word || name.toUpperCase() === word);
}

/** `Jan.-March`, `November–December`. */
export const months: Rule = ({ bare }, at) => {
  const [, from, to] = /^(\p{Lu}\p{L}+)\.?[-–—](\p{Lu}\p{L}+)$/u.exec(bare[at]!) ?? [];
  const [first, last] = [monthOf(from), monthOf(to)];
  return first && last ? one(`${first} to ${last}`, true) : undefined;
};

/** `December 16, 2011`, `Dec. 16-17`, `December 2011`. */
export const monthDay: Rule = ({ bare }, at) => {
  const month = monthOf(bare[at]);
  if (!month) return undefined;
  const next = bare[at + 1] ?? '';
  const [, day] = DAY.exec(next) ?? [];
  const [, from, to] = DAYS.exec(next) ?? [];
  const [, first, other] = /^(\d{1,2})[-–—](\p{Lu}\p{L}+)$/u.exec(next) ?? [];
  const [until] = DAY.exec(bare[at + 2] ?? '') ?? [];
  if (first && until && monthOf(other)) return { said: [month, `${ordinal(+first)} to ${monthOf(other)!}`, ordinal(Number.parseInt(until, 10))] }; // prettier-ignore
  if (!day && !from) {
    if (YEAR.test(next)) return { said: [month, year(+next)] };
    return SHORT.test(bare[at]!) && !/^(?:mar|jun)$/i.test(bare[at]!) ? one(month, true) : undefined;
  }
  const said = [month, from ? `${ordinal(+from)} to ${ordinal(+to!)}` : ordinal(+day!)];
  const after = bare[at + 2] ?? '';
  return YEAR.test(after) ? { said: [said[0]!, `${said[1]},`, year(+after)] } : { said };
};

/** `16 December 2011`, `16–17 Dec.`, `the 16th of December` by its parts. */
export const dayMonth: Rule = (passage, at) => {
  const { bare } = passage;
  const [, day] = DAY.exec(bare[at]!) ?? [];
  const [, from, to] = DAYS.exec(bare[at]!) ?? [];
  const [, early, later] = /^(\p{Lu}\p{L}+)[-–—](\d{1,2})$/u.exec(bare[at + 1] ?? '') ?? [];
  const [start, last] = [monthOf(early), monthOf(bare[at + 2])];
  if (day && start && later && last && !isClosed(passage, at))
    return { said: [`the ${ordinal(+day)} of`, `${start} to the ${ordinal(+later)} of`, last] };
  const month = monthOf(bare[at + 1]);
  if ((!day && !from) || !month || isClosed(passage, at)) return undefined;
  const the = /^the$/i.test(bare[at - 1] ?? '') ? '' : 'the ';
  const days = day ? ordinal(+day) : `${ordinal(+from!)} to the ${ordinal(+to!)}`;
  const after = bare[at + 2] ?? '';
  const said = [`${the}${days} of`, month];
  if (YEAR.test(after)) return { said: [...said, year(+after)] };
  return { said, dotted: SHORT.test(bare[at + 1]!) };
};

/** `2011-12-16`, `16/12/2011`, `12/16/2011`, `16.12.2011`: with a slash the month comes first, where it can. */
export const figures: Rule = ({ bare }, at) => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(bare[at]!);
  const other = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(bare[at]!);
  if (!iso && !other) return undefined;
  const [first, second] = other ? [+other[1]!, +other[3]!] : [+iso![2]!, +iso![3]!];
  const isMonthFirst = !other || (other[2] === '/' && first <= 12);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const name = NAMES[month - 1];
  return name && day >= 1 && day <= 31
    ? one(`${name} ${ordinal(day)}, ${year(+(iso ? iso[1]! : other![4]!))}`)
    : undefined;
};

/** `9:30 a.m.`, `21:05`, `9 p.m.`, `10am`. */
export const time: Rule = (passage, at) => {
  const { bare } = passage;
  const match = /^([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?:([ap])\.?m\.?)?$/i.exec(bare[at]!);
  if (!match) return undefined;
  const [, hours, minutes, touching] = match;
  const isColon = bare[at]!.includes(':');
  const half = /^([ap])\.?m$/i.exec(bare[at + 1] ?? '');
  if (touching) return one(`${clock(+hours!, +(minutes ?? 0))} ${spelledHalf(touching)}`, bare[at]!.includes('.m'));
  if (half && !isClosed(passage, at))
    return { said: [clock(+hours!, +(minutes ?? 0)), spelledHalf(half[1]!)], dotted: true };
  if (!isColon || minutes === undefined) return undefined;
  return one(
    +minutes
      ? clock(+hours!, +minutes)
      : +hours! > 12
        ? `${cardinal(hours!)} hundred hours`
        : `${cardinal(hours!)} o'clock`,
  );
};

/** `9am-5pm`, `9-10 a.m.`, `10:30–11:00`. */
export const hours: Rule = (passage, at) => {
  const { bare } = passage;
  const [, h1, m1, half1, h2, m2, half2] =
    /^(1?\d|2[0-4])(?:[:.]([0-5]\d))?([ap]\.?m)?[-–—](1?\d|2[0-4])(?:[:.]([0-5]\d))?(?:([ap])\.?m)?$/i.exec(
      bare[at]!,
    ) ?? [];
  if (!h1 || !h2) return undefined;
  const next = isClosed(passage, at) ? undefined : /^([ap])\.?m$/i.exec(bare[at + 1] ?? '')?.[1];
  if (!half2 && !next && !(m1 && m2 && bare[at]!.includes(':'))) return undefined;
  const from = clock(+h1, +(m1 ?? 0)) + (half1 ? ` ${spelledHalf(half1[0]!)}` : '');
  const said = `${from} to ${clock(+h2, +(m2 ?? 0))}`;
  if (half2) return one(`${said} ${spelledHalf(half2)}`, bare[at]!.includes('.m'));
  return next ? { said: [said, spelledHalf(next)], dotted: true } : one(said);
};

const spelledHalf = (half: string): string => `${half.toUpperCase()} M`;

/** `2011`, `1941–45`, `1990s`, `the ’90s`, `mid-1990s`. An amount of that size is written with a comma or a unit. */
export const years: Rule = ({ bare }, at) => {
  const word = bare[at]!;
  if (YEAR.test(word)) return one(year(+word));
  const span = YEARS.exec(word);
  if (span)
    return one(`${year(+span[1]!)} to ${span[2]!.length === 2 ? cardinal(String(+span[2]!)) : year(+span[2]!)}`);
  const [, before = '', tens] = /^(\p{L}+-)?((?:1[0-9]|20)?\d0)['’]?s$/u.exec(word) ?? [];
  return tens ? one(before.replace('-', ' ') + decade(+tens)) : undefined;
};
