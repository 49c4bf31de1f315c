import { isClosed, one, type Passage, type Rule } from './rule.js';
import { CURRENCIES, SCALES, UNITS, type Noun } from './russian-units.js';
import { cardinal, nounAfter, NUMBER, ordinal, type Case, type Gender } from './russian-words.js';

const PLAIN = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(${NUMBER})[-–—](${NUMBER})$`);
const SIGN = '[$€£₽₸₴¥]';
const PRICE = new RegExp(`^(${SIGN})(${NUMBER})$`, 'u');
const TOUCHING = new RegExp(String.raw`^(${NUMBER})(?:[-–—](${NUMBER}))?([^\d\s.,–—-][^\d\s]*)$`, 'u');

/** The case that a preposition or a comparison wants; only those that have one. */
const GOVERNED: readonly (readonly [words: RegExp, wanted: Case])[] = [
  [
    /^(?:около|до|от|из|без|для|более|менее|свыше|порядка|после|против|среди|у|не[-]?менее|кроме|вместо|ради|больше|меньше)$/i,
    'genitive',
  ],
  [/^(?:к|ко|благодаря|вопреки)$/i, 'dative'],
  [/^(?:между|над|под|перед)$/i, 'instrumental'],
  [/^(?:о|об|при)$/i, 'prepositional'],
];
/** What the ending of the noun tells. */
const ENDED: readonly (readonly [words: RegExp, wanted: Case])[] = [
  [/[ая]х$/, 'prepositional'],
  [/[ая]м$/, 'dative'],
  [/(?:ами|ями|ьми)$/, 'instrumental'],
];

/** @param noun the word that the number counts, if its own ending can tell; '' where we choose the noun's form. */
function caseOf(passage: Passage, at: number, noun: string): Case {
  const { bare } = passage;
  // After a comma something new begins.
  const before = at && !isClosed(passage, at - 1) ? bare[at - 1]! : '';
  if (/^(?:на|в|за|через)$/i.test(before) && /^1?\d*1,\d+%?$|^\d*1,\d+/.test(bare[at]!)) return 'accusative';
  const isSpan = /^со?$/i.test(before) && bare.slice(at + 1, at + 5).includes('до');
  return (
    ENDED.find(([words]) => words.test(noun))?.[1] ??
    (isSpan ? 'genitive' : GOVERNED.find(([words]) => words.test(before))?.[1]) ??
    'nominative'
  );
}

/** Of the noun that follows, as far as its form after one and two tells. */
function genderOf(number: string, noun: string): Gender {
  const [tens, ones] = [+number.slice(-2), +number.slice(-1)];
  if (tens > 10 && tens < 20) return 'masculine';
  if (ones === 1)
    return /[аяью]$/.test(noun) && !/тель$/.test(noun) ? 'feminine' : /[оеё]$/.test(noun) ? 'neuter' : 'masculine';
  return ones === 2 && /[ыи]$/.test(noun) ? 'feminine' : 'masculine';
}

/** A noun after a number in a case: `пять рублей`, `около пяти рублей`, `к пяти рублям` as good as it can be told. */
function nounIn(number: string, { forms }: Noun, wanted: Case): string {
  const counted = nounAfter(number, forms);
  if (/[,.]\d/.test(number)) return counted;
  if (wanted === 'genitive') return counted === forms[0] ? forms[1] : forms[2];
  const endings = DECLINED[wanted];
  if (!endings) return counted;
  // "при пяти градусах": made from the form after two; what has no such ending is not declined.
  return forms[1].replace(/^([^ ]*?)([аяыи])(?= |$)/, (_, stem: string, vowel: string) => {
    const one = endings[vowel as keyof typeof endings];
    return stem + (counted === forms[0] ? one : `${vowel === 'я' ? 'я' : 'а'}${endings.many}`);
  });
}

/** Of one, by the vowel of its genitive, and of many. */
const DECLINED: Readonly<Partial<Record<Case, Readonly<Record<'а' | 'я' | 'ы' | 'и' | 'many', string>>>>> = {
  dative: { а: 'у', я: 'ю', ы: 'е', и: 'е', many: 'м' },
  instrumental: { а: 'ом', я: 'ём', ы: 'ой', и: 'ей', many: 'ми' },
  prepositional: { а: 'е', я: 'е', ы: 'е', и: 'е', many: 'х' },
};

/** Before a unit: said of one, of two, of five. */
const SQUARE: Readonly<Record<string, readonly [string, string, string]>> = {
  кв: ['квадратный', 'квадратных', 'квадратных'],
  куб: ['кубический', 'кубических', 'кубических'],
};
const DISTANCE: Readonly<Record<string, readonly [one: string, many: string]>> = {
  км: ['километре', 'километрах'],
  м: ['метре', 'метрах'],
};

const isKnown = <T>(list: Readonly<Record<string, T>>, word: string | undefined): word is string =>
  word !== undefined && Object.hasOwn(list, word);

/** `$5 млн`, `€20`: the sign before is said behind. */
export const priceBefore: Rule = (passage, at) => {
  const { bare } = passage;
  const [, sign, number] = PRICE.exec(bare[at]!) ?? [];
  if (!sign || !number) return undefined;
  const currency = CURRENCIES[sign]!;
  const wanted = caseOf(passage, at, '');
  const next = bare[at + 1];
  if (isKnown(SCALES, next) && !isClosed(passage, at)) {
    const scale = SCALES[next]!;
    return {
      said: [
        cardinal(number, { case: wanted, gender: scale.gender }),
        `${nounIn(number, scale, wanted)} ${currency.forms[2]}`,
      ],
      dotted: next === 'тыс',
    };
  }
  return one(`${cardinal(number, { case: wanted, gender: currency.gender })} ${nounIn(number, currency, wanted)}`);
};

/** `25%`, `10 км`, `5 млн руб.`, `100 ₽`, `2 тыс. человек`, `5–10 кг`. */
export const measure: Rule = (passage, at) => {
  const { bare } = passage;
  const length = groupedLength(passage, at);
  const isDegrees = bare[at]!.includes('°') || bare[at + 1]?.startsWith('°');
  // A dash is a minus before degrees only.
  const word = bare
    .slice(at, at + length)
    .join('')
    .replace(isDegrees ? /^–/ : /^$/, '-');
  // "в 5 км от города": a distance, said as a place.
  const isPlace = /^во?$/i.test(bare[at - 1] ?? '') && DISTANCE[bare[at + 1]!] && /^(?:от|к)$/.test(bare[at + 2] ?? '');
  if (isPlace && PLAIN.test(word))
    return { said: [cardinal(word, { case: 'prepositional' }), DISTANCE[bare[at + 1]!]![word === '1' ? 0 : 1]] };
  const wanted = caseOf(passage, at, '');
  const silent = Array.from({ length: length - 1 }, () => '');
  const say = (from: string, to: string | undefined, gender: Gender): string =>
    to
      ? `от ${cardinal(from, { case: 'genitive', gender })} до ${cardinal(to, { case: 'genitive', gender })}`
      : cardinal(from, { case: wanted, gender });
  const nounOf = (name: string): Noun | undefined =>
    isKnown(UNITS, name) ? UNITS[name] : isKnown(CURRENCIES, name) ? CURRENCIES[name] : undefined;
  const inCase = (from: string, to: string | undefined, noun: Noun): string =>
    to ? nounIn(to, noun, 'genitive') : nounIn(from, noun, wanted);

  const [, low, high, name] = TOUCHING.exec(word) ?? [];
  const touched = name === undefined ? undefined : nounOf(name);
  if (low && touched) return one(`${say(low, high, touched.gender)} ${inCase(low, high, touched)}`);

  const end = at + length;
  const range = RANGE.exec(word);
  if ((!range && !PLAIN.test(word)) || isClosed(passage, end - 1)) return undefined;
  const [from, to] = range ? [range[1]!, range[2]] : [word, undefined];
  const unit = bare[end] ?? '';
  const square = SQUARE[unit];
  const area = square && nounOf(bare[end + 1] ?? '');
  if (area) {
    const form = to ?? from;
    const adjective = /[,.]\d/.test(form) ? square[2] : nounAfter(form, square);
    return { said: [say(from, to, area.gender), ...silent, adjective, inCase(from, to, area)], dotted: true };
  }
  if (isKnown(SCALES, unit)) {
    const scale = SCALES[unit]!;
    const said = [say(from, to, scale.gender), ...silent, inCase(from, to, scale)];
    const money = bare[end + 1];
    if (isKnown(CURRENCIES, money)) return { said: [...said, CURRENCIES[money]!.forms[2]], dotted: true };
    return { said, dotted: unit === 'тыс' };
  }
  const noun = nounOf(unit);
  // "5 г." and "5 в." are not measured; "№ 5 т" hardly is.
  return (
    noun && {
      said: [say(from, to, noun.gender), ...silent, inCase(from, to, noun)],
      dotted: /^(?:руб|коп|долл|тг|мин|сек|чел|экз|ч|р)$/.test(unit),
    }
  );
};

/** What is left: `200`, `2 000`, `3,14`, `5–10`, in the case that its neighbours tell. */
export const number: Rule = (passage, at) => {
  const { bare } = passage;
  const length = groupedLength(passage, at);
  const word = bare.slice(at, at + length).join('');
  const range = RANGE.exec(word);
  if (range) return one(`${cardinal(range[1]!)}, ${cardinal(range[2]!)}`);
  if (!PLAIN.test(word)) return /^\d+(?:,5)?-\p{L}{3}/u.test(word) ? one(compound(word)) : undefined;
  const noun = bare[at + length] ?? '';
  // "на 3 этаже": a place in a row, of which there is one.
  const placed = length === 1 && /^(?:этаже|месте|курсе)$/.test(noun) ? 'ом' : /^(?:минуте|странице|позиции)$/.test(noun) ? 'ой' : undefined; // prettier-ignore
  if (placed && /^\d{1,4}$/.test(word) && +word) return one(ordinal(+word, placed));
  // "полтора года": of a noun in the singular.
  if (word === '1,5' && /[аяуыи]$/.test(noun)) return one(/[ыи]$/.test(noun) ? 'полторы' : 'полтора');
  const wanted = caseOf(passage, at, noun);
  const said = cardinal(word, { case: wanted, gender: genderOf(word, noun) });
  return { said: [said, ...Array.from({ length: length - 1 }, () => '')] };
};

/** Thousands are often parted by a space: the parts are one number, said at the first. */
function groupedLength(passage: Passage, at: number): number {
  const { bare, shown } = passage;
  let length = 1;
  while (
    /^[1-9]\d{0,2}$/.test(bare[at]!) &&
    /^\d{3}(?:,\d+)?$/.test(bare[at + length] ?? '') &&
    /^\d/.test(shown[at + length]!) &&
    !isClosed(passage, at + length - 1)
  )
    length++;
  return length;
}

/** `18-летний`, `21-этажный`, `100-процентный`, `1,5-метровый`: the number is the first part of the word. */
function compound(word: string): string {
  const [, figures = '', rest = ''] = /^(\d+(?:,5)?)-(.+)$/.exec(word)!;
  if (figures === '1,5') return `полутора${rest}`;
  const whole = /^1000$/.test(figures) ? 'тысяче' : cardinal(figures, { case: 'genitive' });
  return (
    whole
      .replace(/ста$/, 'сто')
      .replace(/девяноста$/, 'девяносто')
      .replace(/одного$/, 'одно')
      .replace(/ /g, '') + rest
  );
}
