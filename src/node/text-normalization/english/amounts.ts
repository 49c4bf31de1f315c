import type { Expansion } from '../../../core/speech/spoken-words.js';
import { isAttributiveAmount } from './attributive-amount.js';
import { ENGLISH_CURRENCIES, ENGLISH_SCALES, ENGLISH_UNITS } from './units.js';
import { englishCardinal, spellNumbersIn, ENGLISH_NUMBER, pluralOf, spellDigits, spellYear } from './number-words.js';
import { endsClause, expandOne, type WrittenSentence, type NormalizationRule } from '../rules/normalization-rule.js';

const CURRENCY_SIGN = '(?:US|A|C|HK|NZ|S)?[$€£¥₽₸₴₹₩₺₾]';
const SCALE_ABBREVIATION = 'k|K|mn|mln|m|M|bn|bln|b|B|tn|trn';
const PRICE_BEFORE = new RegExp(
  String.raw`^([-−]?)(${CURRENCY_SIGN})(${ENGLISH_NUMBER}|\.\d\d)(?:[-–—]${CURRENCY_SIGN}?(${ENGLISH_NUMBER}))?-?(${SCALE_ABBREVIATION}|hundred|thousand|million|billion|trillion)?(?:-(an?|per)-(\p{Ll}+)|\/(\p{Ll}+))?$`,
  'u',
);
const PRICE_AFTER = new RegExp(`^(${ENGLISH_NUMBER})(${CURRENCY_SIGN})$`, 'u');
const CURRENCY_CODE = /^(?:USD|EUR|GBP|RUB|KZT|UAH|CHF|JPY|CNY)$/;
const PLAIN_NUMBER = new RegExp(`^${ENGLISH_NUMBER}$`);
const RANGE = new RegExp(`^(${ENGLISH_NUMBER})[-–—](${ENGLISH_NUMBER})$`);
const MEASURE = new RegExp(
  String.raw`^(${ENGLISH_NUMBER})(?:[-–—](${ENGLISH_NUMBER}))?[-\s]?([^\d\s.,–—-][^\d\s]*[23]?)$`,
  'u',
);
/** Units that, with a space before them, are often something else. */
const AMBIGUOUS_UNIT = /^(?:m|t|l|L|g|mi|min|sec)$/;
/** Before these nouns "m" is a million, not a metre: "1.5m people". */
const COUNTED_NOUN =
  /^(?:people|men|women|children|users|viewers|listeners|readers|voters|votes|followers|subscribers|customers|copies|residents|refugees|migrants|workers|jobs|homes|households|tonnes|tons|barrels|doses|views|downloads|visitors|tourists|citizens|pounds|dollars|euros|roubles|rubles|shares|passengers|students|pupils|patients|deaths|cases|inhabitants|families|vehicles|cars|\p{Lu}\p{L}+ns)$/u;
const DEGREES = /^[-−–+]?\d+(?:\.\d+)?(?:[-–—][-−–]?\d+(?:\.\d+)?)?(?:°[CF]?|[CF])$/;

const isOne = (number: string): boolean => number.replace(/^[-−+]/, '') === '1';

/** `$1,234.50`, `€20`, `$5 million`, `£3.5bn`, `US$10-15 million`. */
export const englishPrice: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const match = PRICE_BEFORE.exec(bareWords[at]!);
  if (!match) return undefined;
  const [, minus = '', sign = '', low = '', high, touching, article, each, unit] = match;
  const next = touching || endsClause(sentence, at) ? undefined : scaleOf(bareWords[at + 1]);
  const scale = touching ? ENGLISH_SCALES[touching]! : next;
  const number = high ? `${englishCardinal(low)} to ${englishCardinal(high)}` : spellAmount(low, sign, !scale);
  const isSingle =
    article !== undefined || isAttributiveAmount(sentence, at, next ? 2 : 1) || (isOne(low) && !high && !scale);
  const noun = isSingle ? 'one' : 'many';
  const tail = each ? ` ${article!} ${each}` : unit ? ` a ${unit}` : '';
  const named = (typeof number === 'string' ? ENGLISH_CURRENCIES[sign]![noun] : number.rest) + tail;
  const start = (minus && 'minus ') + (typeof number === 'string' ? number : number.whole);
  if (next) return { spoken: [start, `${next} ${named}`] };
  return expandOne([start, scale, named].filter(Boolean).join(' '));
};

/** With cents if two digits follow the point and no "million" follows: the whole amount, and the rest with the names. */
function spellAmount(written: string, sign: string, mayHaveCents: boolean): string | { whole: string; rest: string } {
  const { one: single, many, cents: small } = ENGLISH_CURRENCIES[sign]!;
  const [whole = '', cents] = written.split('.');
  if (!mayHaveCents || !small || cents?.length !== 2) return englishCardinal(written);
  const few = `${englishCardinal(String(+cents))} ${small[+cents === 1 ? 0 : 1]}`;
  if (/^0*$/.test(whole) && +cents) return { whole: '', rest: few };
  const rest = +cents ? ` and ${few}` : '';
  return { whole: englishCardinal(whole), rest: (isOne(whole) ? single : many) + rest };
}

const scaleOf = (word: string | undefined): string | undefined =>
  word !== undefined && Object.hasOwn(ENGLISH_SCALES, word) && word.length > 1 ? ENGLISH_SCALES[word] : undefined;

/** `20 €`, `USD 5 million`, `5 USD`. */
export const englishPriceAround: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  const [, touched, sign] = PRICE_AFTER.exec(word) ?? [];
  if (touched && sign)
    return expandOne(`${englishCardinal(touched)} ${ENGLISH_CURRENCIES[sign]![isOne(touched) ? 'one' : 'many']}`);
  const next = bareWords[at + 1] ?? '';
  if (endsClause(sentence, at)) return undefined;
  if (CURRENCY_CODE.test(word) && PLAIN_NUMBER.test(next)) {
    const scale = endsClause(sentence, at + 1) ? undefined : scaleOf(bareWords[at + 2]);
    const { many } = ENGLISH_CURRENCIES[word]!;
    return {
      spoken: scale ? ['', englishCardinal(next), `${scale} ${many}`] : ['', `${englishCardinal(next)} ${many}`],
    };
  }
  if (PLAIN_NUMBER.test(word) && (CURRENCY_CODE.test(next) || new RegExp(`^${CURRENCY_SIGN}$`, 'u').test(next)))
    return { spoken: [englishCardinal(word), ENGLISH_CURRENCIES[next]![isOne(word) ? 'one' : 'many']] };
  return undefined;
};

/** `10 km`, `25%`, `-5°C`, `60-70 mph`, `3-kg`. */
export const englishMeasure: NormalizationRule = (sentence, at): Expansion | undefined => {
  const { bareWords } = sentence;
  const written = bareWords[at]!;
  // A dash is a minus sign only before degrees.
  const isDegrees = DEGREES.test(written) || /^°/.test(bareWords[at + 1] ?? '');
  const word = isDegrees ? written.replace(/^–/, '-') : written;
  const [, feet, inches] = /^(\d)['’′](\d{1,2})$/.exec(word) ?? [];
  if (feet && inches) return expandOne(`${englishCardinal(feet)} foot ${englishCardinal(inches)}`);
  const [, low, high, touching] = MEASURE.exec(word) ?? [];
  const spell = (from: string, to: string | undefined): string =>
    to ? `${englishCardinal(from)} to ${englishCardinal(to)}` : englishCardinal(from);
  const isMillion = touching === 'm' && !endsClause(sentence, at) && COUNTED_NOUN.test(bareWords[at + 1] ?? '');
  if (low && isMillion) return expandOne(`${spell(low, high)} million`);
  // "20C" is a temperature; "5C" may be the name of a product, unless it is negative.
  const degrees = low && /^[CF]$/.test(touching ?? '') && (/^\W|\d\d/.test(low) || high) ? `°${touching}` : touching;
  // With a space, "in" is mostly a preposition.
  if (low && touching === 'in') return expandOne(`${spell(low, high)} ${isOne(low) && !high ? 'inch' : 'inches'}`);
  if (low && touching === 's' && low.includes('.')) return expandOne(`${spell(low, high)} seconds`);
  if (low && degrees && Object.hasOwn(ENGLISH_UNITS, degrees))
    return expandOne(
      `${spell(low, high)} ${ENGLISH_UNITS[degrees]![(isOne(low) && !high) || isAttributiveAmount(sentence, at, 1) ? 0 : 1]}`,
    );
  const range = RANGE.exec(word);
  if (!(range ?? PLAIN_NUMBER.test(word)) || endsClause(sentence, at)) return undefined;
  const unit = bareWords[at + 1] ?? '';
  const start = range ? spell(range[1]!, range[2]) : englishCardinal(word);
  const [, dimension] = /^(?:(sq|square)|cu|cubic)$/.exec(unit) ?? [];
  const second = bareWords[at + 2] ?? '';
  const isDotted = sentence.words[at + 1] === `${unit}.`;
  if (unit === 'in' && isDotted && /^\p{Ll}/u.test(second))
    return { spoken: [start, isOne(word) ? 'inch' : 'inches'], hasOwnStop: true };
  if (/^(?:sq|cu|square|cubic)$/.test(unit) && (isDotted || !endsClause(sentence, at + 1)) && /^\p{L}/u.test(second)) {
    const noun = Object.hasOwn(ENGLISH_UNITS, second) ? ENGLISH_UNITS[second]![isOne(word) ? 0 : 1] : second;
    return { spoken: [start, dimension ? 'square' : 'cubic', noun], hasOwnStop: true };
  }
  if (
    Object.hasOwn(ENGLISH_SCALES, unit) &&
    unit.length > 4 &&
    !endsClause(sentence, at + 1) &&
    Object.hasOwn(ENGLISH_UNITS, second)
  )
    if (!AMBIGUOUS_UNIT.test(second)) return { spoken: [start, unit, ENGLISH_UNITS[second]![1]], hasOwnStop: true };
  if (
    !Object.hasOwn(ENGLISH_UNITS, unit) ||
    (AMBIGUOUS_UNIT.test(unit) && !endsClause(sentence, at + 1) && /^\p{Lu}/u.test(bareWords[at + 2] ?? ''))
  )
    return undefined;
  return {
    spoken: [start, ENGLISH_UNITS[unit]![isOne(word) || isAttributiveAmount(sentence, at, 2) ? 0 : 1]],
    hasOwnStop: /^(?:mi|lbs?|ft|oz|yd|hrs|mins?|sec)$/.test(unit),
  };
};

/** The other numbers: `2,000`, `3.14`, `5-10`, `5 – 10`, `3-year-old`, `5m`, `under-21s`, `20+`, `±3`. Letters before figures (`A4`) are names. */
export const englishNumber: NormalizationRule = (sentence, at) => {
  const { bareWords, words } = sentence;
  const word = bareWords[at]!;
  const grouped = spacedThousands(sentence, at);
  if (grouped) return grouped;
  if (PLAIN_NUMBER.test(word)) {
    const [dash, other] = [words[at + 1] ?? '', bareWords[at + 2] ?? ''];
    const isRange =
      /^[-–—]$/.test(dash) && PLAIN_NUMBER.test(other) && +word.replace(/,/g, '') < +other.replace(/,/g, '');
    return isRange && !endsClause(sentence, at)
      ? { spoken: [englishCardinal(word), 'to', englishCardinal(other)] }
      : expandOne(englishCardinal(word));
  }
  const range = RANGE.exec(word);
  if (range)
    return expandOne(
      `${englishCardinal(range[1]!)} ${isModel(sentence, at) ? '' : 'to '}${englishCardinal(range[2]!)}`,
    );
  const [, figures, scale] = new RegExp(`^(${ENGLISH_NUMBER})(${SCALE_ABBREVIATION})$`).exec(word) ?? [];
  // "4K" is a screen resolution.
  if (figures && scale === 'K' && figures.length === 1) return expandOne(`${englishCardinal(figures)} K`);
  if (figures && scale) return expandOne(`${englishCardinal(figures)} ${ENGLISH_SCALES[scale]}`);
  const part = /^\.(\d+)$/.exec(word)?.[1];
  if (part) return expandOne(`point ${spellDigits(part)}`);
  const calibre = /^\.(\d\d)(-cal.*)$/.exec(word);
  if (calibre) return expandOne(englishCardinal(calibre[1]!) + calibre[2]!);
  const more = new RegExp(`^(${ENGLISH_NUMBER})\\+$`).exec(word)?.[1];
  if (more) return expandOne(`${englishCardinal(more)} plus`);
  const about = new RegExp(`^±(${ENGLISH_NUMBER})(%?)$`).exec(word);
  if (about) return expandOne(`plus or minus ${englishCardinal(about[1]!)}${about[2] ? ' percent' : ''}`);
  const [, before, years, age, many] = /^(\p{Ll}[\p{L}-]*-)(?:((?:1[0-9]|20)\d\d)|(\d{1,3})(s?))$/u.exec(word) ?? [];
  if (before && years) return expandOne(before.replace(/-$/, ' ') + spellYear(+years));
  if (before && age) return expandOne(before + (many ? pluralOf(englishCardinal(age)) : englishCardinal(age)));
  return /^\d[\d,.]*-\p{L}/u.test(word) ? expandOne(spellNumbersIn(word)) : undefined;
};

/** `2 000`, `1 234 567`: groups of thousands with spaces. Other adjacent numbers are not one number. */
function spacedThousands(sentence: WrittenSentence, at: number): Expansion | undefined {
  const { bareWords } = sentence;
  if (!/^[1-9]\d{0,2}$/.test(bareWords[at]!)) return undefined;
  let length = 1;
  while (/^\d{3}$/.test(bareWords[at + length] ?? '') && !endsClause(sentence, at + length - 1)) length++;
  if (length < 2 || (length === 2 && bareWords[at + 1] !== '000')) return undefined;
  const spoken = englishCardinal(bareWords.slice(at, at + length).join(''));
  return { spoken: [spoken, ...Array.from({ length: length - 1 }, () => '')] };
}

/** "Boeing 737-800". */
const isModel = ({ bareWords }: WrittenSentence, at: number): boolean =>
  /^(?:Boeing|Airbus|Embraer|Bombardier|ATR)$/i.test(bareWords[at - 1] ?? '');
