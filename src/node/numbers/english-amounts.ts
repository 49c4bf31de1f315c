import type { Expansion } from '../../core/speech/spoken.js';
import { CURRENCIES, SCALES, UNITS } from './english-units.js';
import { cardinal, inWords, NUMBER } from './english-words.js';
import { isClosed, one, type Passage, type Rule } from './rule.js';

const SIGN = '(?:US|A|C|HK|NZ|S)?[$€£¥₽₸₴₹₩₺₾]';
const SCALE = 'k|K|mn|mln|m|M|bn|bln|b|B|tn|trn';
const PRICE_BEFORE = new RegExp(
  String.raw`^([-−]?)(${SIGN})(${NUMBER})(?:[-–—]${SIGN}?(${NUMBER}))?-?(${SCALE}|hundred|thousand|million|billion|trillion)?$`,
  'u',
);
const PRICE_AFTER = new RegExp(`^(${NUMBER})(${SIGN})$`, 'u');
const CODE = /^(?:USD|EUR|GBP|RUB|KZT|UAH|CHF|JPY|CNY)$/;
const PLAIN = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(${NUMBER})[-–—](${NUMBER})$`);
const MEASURE = new RegExp(String.raw`^(${NUMBER})(?:[-–—](${NUMBER}))?[-\s]?([^\d\s.,–—-][^\d\s]*[23]?)$`, 'u');
/** In these a unit is often something else where it does not touch its number. */
const DOUBTFUL = /^(?:m|t|l|L|g|mi|min|sec)$/;
const FRACTION = /^(\d+)[/⁄](\d+)$/;
const SIGNS: Readonly<Record<string, string>> = { '½': 'a half', '¼': 'a quarter', '¾': 'three quarters' };
const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'one half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
};

const isOne = (number: string): boolean => number.replace(/^[-−+]/, '') === '1';

/** `$1,234.50`, `€20`, `$5 million`, `£3.5bn`, `US$10-15 million`. */
export const price: Rule = (passage, at) => {
  const { bare } = passage;
  const match = PRICE_BEFORE.exec(bare[at]!);
  if (!match) return undefined;
  const [, minus = '', sign = '', low = '', high, touching] = match;
  const next = touching || isClosed(passage, at) ? undefined : scaleOf(bare[at + 1]);
  const scale = touching ? SCALES[touching]! : next;
  const number = high ? `${cardinal(low)} to ${cardinal(high)}` : amount(low, sign, !scale);
  const noun = isAttribute(passage, at, next ? 2 : 1) || (isOne(low) && !high && !scale) ? 'one' : 'many';
  const named = typeof number === 'string' ? CURRENCIES[sign]![noun] : number.rest;
  const start = (minus && 'minus ') + (typeof number === 'string' ? number : number.whole);
  if (next) return { said: [start, `${next} ${named}`] };
  return one([start, scale, named].filter(Boolean).join(' '));
};

/** With cents, where two digits follow the point and no "million": the whole, and the rest with its names. */
function amount(written: string, sign: string, mayHaveCents: boolean): string | { whole: string; rest: string } {
  const { one: single, many, small } = CURRENCIES[sign]!;
  const [whole = '', cents] = written.split('.');
  if (!mayHaveCents || !small || cents?.length !== 2) return cardinal(written);
  const rest = +cents ? ` and ${cardinal(String(+cents))} ${small[+cents === 1 ? 0 : 1]}` : '';
  return { whole: cardinal(whole), rest: (isOne(whole) ? single : many) + rest };
}

/** "a $5 million deal": the noun that follows has the plural. */
function isAttribute({ bare }: Passage, at: number, length: number): boolean {
  return (
    /^an?$/i.test(bare[at - 1] ?? '') &&
    /^\p{Ll}/u.test(bare[at + length] ?? '') &&
    !/^(?:of|in|for|to|and|or|a|per)$/.test(bare[at + length]!)
  );
}

const scaleOf = (word: string | undefined): string | undefined =>
  word !== undefined && Object.hasOwn(SCALES, word) && word.length > 1 ? SCALES[word] : undefined;

/** `20 €`, `USD 5 million`, `5 USD`. */
export const priceAround: Rule = (passage, at) => {
  const { bare } = passage;
  const word = bare[at]!;
  const [, touched, sign] = PRICE_AFTER.exec(word) ?? [];
  if (touched && sign) return one(`${cardinal(touched)} ${CURRENCIES[sign]![isOne(touched) ? 'one' : 'many']}`);
  const next = bare[at + 1] ?? '';
  if (isClosed(passage, at)) return undefined;
  if (CODE.test(word) && PLAIN.test(next)) {
    const scale = isClosed(passage, at + 1) ? undefined : scaleOf(bare[at + 2]);
    const { many } = CURRENCIES[word]!;
    return { said: scale ? ['', cardinal(next), `${scale} ${many}`] : ['', `${cardinal(next)} ${many}`] };
  }
  if (PLAIN.test(word) && (CODE.test(next) || new RegExp(`^${SIGN}$`, 'u').test(next)))
    return { said: [cardinal(word), CURRENCIES[next]![isOne(word) ? 'one' : 'many']] };
  return undefined;
};

/** `10 km`, `25%`, `-5°C`, `60-70 mph`, `3-kg`. */
export const measure: Rule = (passage, at): Expansion | undefined => {
  const { bare } = passage;
  const word = bare[at]!;
  const [, low, high, touching] = MEASURE.exec(word) ?? [];
  const said = (from: string, to: string | undefined): string =>
    to ? `${cardinal(from)} to ${cardinal(to)}` : cardinal(from);
  if (low && touching && Object.hasOwn(UNITS, touching))
    return one(`${said(low, high)} ${UNITS[touching]![isOne(low) && !high ? 0 : 1]}`);
  const range = RANGE.exec(word);
  if (!(range ?? PLAIN.test(word)) || isClosed(passage, at)) return undefined;
  const unit = bare[at + 1] ?? '';
  if (
    !Object.hasOwn(UNITS, unit) ||
    (DOUBTFUL.test(unit) && !isClosed(passage, at + 1) && /^\p{Lu}/u.test(bare[at + 2] ?? ''))
  )
    return undefined;
  return { said: [range ? said(range[1]!, range[2]) : cardinal(word), UNITS[unit]![isOne(word) ? 0 : 1]] };
};

/** What is left: `2,000`, `3.14`, `5-10`, `1/2`, `3-year-old`, `5m`. Letters before figures (`A4`) are names. */
export const number: Rule = ({ bare }, at) => {
  const word = bare[at]!;
  if (PLAIN.test(word)) return one(cardinal(word));
  const range = RANGE.exec(word);
  if (range) return one(`${cardinal(range[1]!)} to ${cardinal(range[2]!)}`);
  if (word === '24/7') return one('twenty-four seven');
  if (FRACTION.test(word))
    return one(
      FRACTIONS[word] ?? word.replace(FRACTION, (_, a: string, b: string) => `${cardinal(a)} out of ${cardinal(b)}`),
    );
  const mixed = /^(\d*)([½¼¾])$/.exec(word);
  if (mixed) return one(mixed[1] ? `${cardinal(mixed[1])} and ${SIGNS[mixed[2]!]}` : SIGNS[mixed[2]!]!);
  const [, figures, scale] = new RegExp(`^(${NUMBER})(${SCALE})$`).exec(word) ?? [];
  if (figures && scale) return one(`${cardinal(figures)} ${SCALES[scale]}`);
  return /^\d[\d,.]*-\p{L}/u.test(word) ? one(inWords(word)) : undefined;
};
