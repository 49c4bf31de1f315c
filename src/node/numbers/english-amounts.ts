import type { Expansion } from '../../core/speech/spoken.js';
import { isAttribute } from './english-attribute.js';
import { CURRENCIES, SCALES, UNITS } from './english-units.js';
import { cardinal, inWords, NUMBER, plural, spelled, year } from './english-words.js';
import { isClosed, one, type Passage, type Rule } from './rule.js';

const SIGN = '(?:US|A|C|HK|NZ|S)?[$€£¥₽₸₴₹₩₺₾]';
const SCALE = 'k|K|mn|mln|m|M|bn|bln|b|B|tn|trn';
const PRICE_BEFORE = new RegExp(
  String.raw`^([-−]?)(${SIGN})(${NUMBER}|\.\d\d)(?:[-–—]${SIGN}?(${NUMBER}))?-?(${SCALE}|hundred|thousand|million|billion|trillion)?(?:-(an?|per)-(\p{Ll}+)|\/(\p{Ll}+))?$`,
  'u',
);
const PRICE_AFTER = new RegExp(`^(${NUMBER})(${SIGN})$`, 'u');
const CODE = /^(?:USD|EUR|GBP|RUB|KZT|UAH|CHF|JPY|CNY)$/;
const PLAIN = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(${NUMBER})[-–—](${NUMBER})$`);
const MEASURE = new RegExp(String.raw`^(${NUMBER})(?:[-–—](${NUMBER}))?[-\s]?([^\d\s.,–—-][^\d\s]*[23]?)$`, 'u');
/** In these a unit is often something else where it does not touch its number. */
const DOUBTFUL = /^(?:m|t|l|L|g|mi|min|sec)$/;
/** A million of these, no metre: "1.5m people". */
const COUNTED =
  /^(?:people|men|women|children|users|viewers|listeners|readers|voters|votes|followers|subscribers|customers|copies|residents|refugees|migrants|workers|jobs|homes|households|tonnes|tons|barrels|doses|views|downloads|visitors|tourists|citizens|pounds|dollars|euros|roubles|rubles|shares|passengers|students|pupils|patients|deaths|cases|inhabitants|families|vehicles|cars|\p{Lu}\p{L}+ns)$/u;
const DEGREES = /^[-−–+]?\d+(?:\.\d+)?(?:[-–—][-−–]?\d+(?:\.\d+)?)?(?:°[CF]?|[CF])$/;

const isOne = (number: string): boolean => number.replace(/^[-−+]/, '') === '1';

/** `$1,234.50`, `€20`, `$5 million`, `£3.5bn`, `US$10-15 million`. */
export const price: Rule = (passage, at) => {
  const { bare } = passage;
  const match = PRICE_BEFORE.exec(bare[at]!);
  if (!match) return undefined;
  const [, minus = '', sign = '', low = '', high, touching, article, each, unit] = match;
  const next = touching || isClosed(passage, at) ? undefined : scaleOf(bare[at + 1]);
  const scale = touching ? SCALES[touching]! : next;
  const number = high ? `${cardinal(low)} to ${cardinal(high)}` : amount(low, sign, !scale);
  const isSingle = article !== undefined || isAttribute(passage, at, next ? 2 : 1) || (isOne(low) && !high && !scale);
  const noun = isSingle ? 'one' : 'many';
  const tail = each ? ` ${article!} ${each}` : unit ? ` a ${unit}` : '';
  const named = (typeof number === 'string' ? CURRENCIES[sign]![noun] : number.rest) + tail;
  const start = (minus && 'minus ') + (typeof number === 'string' ? number : number.whole);
  if (next) return { said: [start, `${next} ${named}`] };
  return one([start, scale, named].filter(Boolean).join(' '));
};

/** With cents, where two digits follow the point and no "million": the whole, and the rest with its names. */
function amount(written: string, sign: string, mayHaveCents: boolean): string | { whole: string; rest: string } {
  const { one: single, many, small } = CURRENCIES[sign]!;
  const [whole = '', cents] = written.split('.');
  if (!mayHaveCents || !small || cents?.length !== 2) return cardinal(written);
  const few = `${cardinal(String(+cents))} ${small[+cents === 1 ? 0 : 1]}`;
  if (/^0*$/.test(whole) && +cents) return { whole: '', rest: few };
  const rest = +cents ? ` and ${few}` : '';
  return { whole: cardinal(whole), rest: (isOne(whole) ? single : many) + rest };
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
  const written = bare[at]!;
  // A dash is a minus before degrees only: elsewhere it is a dash.
  const isDegrees = DEGREES.test(written) || /^°/.test(bare[at + 1] ?? '');
  const word = isDegrees ? written.replace(/^–/, '-') : written;
  const [, feet, inches] = /^(\d)['’′](\d{1,2})$/.exec(word) ?? [];
  if (feet && inches) return one(`${cardinal(feet)} foot ${cardinal(inches)}`);
  const [, low, high, touching] = MEASURE.exec(word) ?? [];
  const said = (from: string, to: string | undefined): string =>
    to ? `${cardinal(from)} to ${cardinal(to)}` : cardinal(from);
  const isMillion = touching === 'm' && !isClosed(passage, at) && COUNTED.test(bare[at + 1] ?? '');
  if (low && isMillion) return one(`${said(low, high)} million`);
  // "20C" is warm; "5C" may be a telephone, unless it is below zero.
  const degrees = low && /^[CF]$/.test(touching ?? '') && (/^\W|\d\d/.test(low) || high) ? `°${touching}` : touching;
  // Apart, "5 in" is mostly a preposition.
  if (low && touching === 'in') return one(`${said(low, high)} ${isOne(low) && !high ? 'inch' : 'inches'}`);
  if (low && touching === 's' && low.includes('.')) return one(`${said(low, high)} seconds`);
  if (low && degrees && Object.hasOwn(UNITS, degrees))
    return one(`${said(low, high)} ${UNITS[degrees]![(isOne(low) && !high) || isAttribute(passage, at, 1) ? 0 : 1]}`);
  const range = RANGE.exec(word);
  if (!(range ?? PLAIN.test(word)) || isClosed(passage, at)) return undefined;
  const unit = bare[at + 1] ?? '';
  const start = range ? said(range[1]!, range[2]) : cardinal(word);
  const [, dimension] = /^(?:(sq|square)|cu|cubic)$/.exec(unit) ?? [];
  const second = bare[at + 2] ?? '';
  const isDotted = passage.shown[at + 1] === `${unit}.`;
  if (unit === 'in' && isDotted && /^\p{Ll}/u.test(second))
    return { said: [start, isOne(word) ? 'inch' : 'inches'], dotted: true };
  if (/^(?:sq|cu|square|cubic)$/.test(unit) && (isDotted || !isClosed(passage, at + 1)) && /^\p{L}/u.test(second)) {
    const noun = Object.hasOwn(UNITS, second) ? UNITS[second]![isOne(word) ? 0 : 1] : second;
    return { said: [start, dimension ? 'square' : 'cubic', noun], dotted: true };
  }
  if (Object.hasOwn(SCALES, unit) && unit.length > 4 && !isClosed(passage, at + 1) && Object.hasOwn(UNITS, second))
    if (!DOUBTFUL.test(second)) return { said: [start, unit, UNITS[second]![1]], dotted: true };
  if (
    !Object.hasOwn(UNITS, unit) ||
    (DOUBTFUL.test(unit) && !isClosed(passage, at + 1) && /^\p{Lu}/u.test(bare[at + 2] ?? ''))
  )
    return undefined;
  return {
    said: [start, UNITS[unit]![isOne(word) || isAttribute(passage, at, 2) ? 0 : 1]],
    dotted: /^(?:mi|lbs?|ft|oz|yd|hrs|mins?|sec)$/.test(unit),
  };
};

/** What is left: `2,000`, `3.14`, `5-10`, `5 – 10`, `3-year-old`, `5m`, `under-21s`, `20+`, `±3`. Letters before figures (`A4`) are names. */
export const number: Rule = (passage, at) => {
  const { bare, shown } = passage;
  const word = bare[at]!;
  const grouped = thousands(passage, at);
  if (grouped) return grouped;
  if (PLAIN.test(word)) {
    const [dash, other] = [shown[at + 1] ?? '', bare[at + 2] ?? ''];
    const isRange = /^[-–—]$/.test(dash) && PLAIN.test(other) && +word.replace(/,/g, '') < +other.replace(/,/g, '');
    return isRange && !isClosed(passage, at) ? { said: [cardinal(word), 'to', cardinal(other)] } : one(cardinal(word));
  }
  const range = RANGE.exec(word);
  if (range) return one(`${cardinal(range[1]!)} ${isModel(passage, at) ? '' : 'to '}${cardinal(range[2]!)}`);
  const [, figures, scale] = new RegExp(`^(${NUMBER})(${SCALE})$`).exec(word) ?? [];
  // "4K" is a screen.
  if (figures && scale === 'K' && figures.length === 1) return one(`${cardinal(figures)} K`);
  if (figures && scale) return one(`${cardinal(figures)} ${SCALES[scale]}`);
  const part = /^\.(\d+)$/.exec(word)?.[1];
  if (part) return one(`point ${spelled(part)}`);
  const calibre = /^\.(\d\d)(-cal.*)$/.exec(word);
  if (calibre) return one(cardinal(calibre[1]!) + calibre[2]!);
  const more = new RegExp(`^(${NUMBER})\\+$`).exec(word)?.[1];
  if (more) return one(`${cardinal(more)} plus`);
  const about = new RegExp(`^±(${NUMBER})(%?)$`).exec(word);
  if (about) return one(`plus or minus ${cardinal(about[1]!)}${about[2] ? ' percent' : ''}`);
  const [, before, years, age, many] = /^(\p{Ll}[\p{L}-]*-)(?:((?:1[0-9]|20)\d\d)|(\d{1,3})(s?))$/u.exec(word) ?? [];
  if (before && years) return one(before.replace(/-$/, ' ') + year(+years));
  if (before && age) return one(before + (many ? plural(cardinal(age)) : cardinal(age)));
  return /^\d[\d,.]*-\p{L}/u.test(word) ? one(inWords(word)) : undefined;
};

/** `2 000`, `1 234 567`: as the rest of the world parts thousands; two numbers that meet are something else. */
function thousands(passage: Passage, at: number): Expansion | undefined {
  const { bare } = passage;
  if (!/^[1-9]\d{0,2}$/.test(bare[at]!)) return undefined;
  let length = 1;
  while (/^\d{3}$/.test(bare[at + length] ?? '') && !isClosed(passage, at + length - 1)) length++;
  if (length < 2 || (length === 2 && bare[at + 1] !== '000')) return undefined;
  const said = cardinal(bare.slice(at, at + length).join(''));
  return { said: [said, ...Array.from({ length: length - 1 }, () => '')] };
}

/** "Boeing 737-800". */
const isModel = ({ bare }: Passage, at: number): boolean =>
  /^(?:Boeing|Airbus|Embraer|Bombardier|ATR)$/i.test(bare[at - 1] ?? '');
