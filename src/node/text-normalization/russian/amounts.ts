import { endsClause, expandOne, type WrittenSentence, type NormalizationRule } from '../rules/normalization-rule.js';
import { RUSSIAN_CURRENCIES, RUSSIAN_SCALES, RUSSIAN_UNITS, type CountedNoun } from './units.js';
import { nounFormAfter } from '../slavic/plural-form.js';
import {
  russianCardinal,
  RUSSIAN_NUMBER,
  russianOrdinal,
  type GrammaticalCase,
  type GrammaticalGender,
} from './number-words.js';

const PLAIN_NUMBER = new RegExp(`^${RUSSIAN_NUMBER}$`);
const RANGE = new RegExp(`^(${RUSSIAN_NUMBER})[-–—](${RUSSIAN_NUMBER})$`);
const CURRENCY_SIGN = '[$€£₽₸₴¥]';
const PRICE = new RegExp(`^(${CURRENCY_SIGN})(${RUSSIAN_NUMBER})$`, 'u');
const ATTACHED_UNIT = new RegExp(
  String.raw`^(${RUSSIAN_NUMBER})(?:[-–—](${RUSSIAN_NUMBER}))?([^\d\s.,–—-][^\d\s]*)$`,
  'u',
);

/** The case after a preposition or a comparison with exactly one case. */
const CASE_BY_PREPOSITION: readonly (readonly [words: RegExp, grammaticalCase: GrammaticalCase])[] = [
  [
    /^(?:около|до|от|из|без|для|более|менее|свыше|порядка|после|против|среди|у|не[-]?менее|кроме|вместо|ради|больше|меньше)$/i,
    'genitive',
  ],
  [/^(?:к|ко|благодаря|вопреки)$/i, 'dative'],
  [/^(?:между|над|под|перед)$/i, 'instrumental'],
  [/^(?:о|об|при)$/i, 'prepositional'],
];
/** The case of a noun by its ending. */
const CASE_BY_ENDING: readonly (readonly [words: RegExp, grammaticalCase: GrammaticalCase])[] = [
  [/[ая]х$/, 'prepositional'],
  [/[ая]м$/, 'dative'],
  [/(?:ами|ями|ьми)$/, 'instrumental'],
];

/** After two, three and four a noun is in the genitive singular. In the genitive plural it shows that the number is in the genitive. */
const ENDS_IN_TWO_TO_FOUR = /(?:^|[^1])[2-4]$/;
const GENITIVE_PLURAL =
  /^(?:лет|раз|стран|человек|женщин|мужчин|групп|команд|школ|больниц|улиц|квартир|книг|республик|жертв|партий|компаний|станций|организаций|\p{Ll}{3,}[оеё]в)$/u;

/** The case of a number. @param noun the counted word, whose ending may show the case; '' if we write the noun ourselves. */
function caseOf(sentence: WrittenSentence, at: number, noun: string): GrammaticalCase {
  const { bareWords } = sentence;
  // A preposition before a comma does not count.
  const before = at && !endsClause(sentence, at - 1) ? bareWords[at - 1]! : '';
  if (/^(?:на|в|за|через)$/i.test(before) && /^1?\d*1,\d+%?$|^\d*1,\d+/.test(bareWords[at]!)) return 'accusative';
  const isSpan = /^со?$/i.test(before) && bareWords.slice(at + 1, at + 5).includes('до');
  const isBeforeGenitive = ENDS_IN_TWO_TO_FOUR.test(bareWords[at]!) && GENITIVE_PLURAL.test(bareWords[at + 1] ?? '');
  return (
    CASE_BY_ENDING.find(([words]) => words.test(noun))?.[1] ??
    (isSpan || isBeforeGenitive ? 'genitive' : CASE_BY_PREPOSITION.find(([words]) => words.test(before))?.[1]) ??
    'nominative'
  );
}

/** The gender of the noun after a number, as far as its form after one and two shows it. */
function genderOf(number: string, noun: string): GrammaticalGender {
  const [tens, ones] = [+number.slice(-2), +number.slice(-1)];
  if (tens > 10 && tens < 20) return 'masculine';
  if (ones === 1)
    return /[аяью]$/.test(noun) && !/тель$/.test(noun) ? 'feminine' : /[оеё]$/.test(noun) ? 'neuter' : 'masculine';
  return ones === 2 && /[ыи]$/.test(noun) ? 'feminine' : 'masculine';
}

/** A noun after a number in a case: `пять рублей`, `около пяти рублей`, `к пяти рублям`. */
function nounIn(number: string, { forms }: CountedNoun, grammaticalCase: GrammaticalCase): string {
  const counted = nounFormAfter(number, forms);
  if (/[,.]\d/.test(number)) return counted;
  if (grammaticalCase === 'genitive') return counted === forms[0] ? forms[1] : forms[2];
  const endings = NOUN_ENDINGS[grammaticalCase];
  if (!endings) return counted;
  // "при пяти градусах" is derived from the form after two. A noun without such an ending is not declined.
  return forms[1].replace(/^([^ ]*?)([аяыи])(?= |$)/, (_, stem: string, vowel: string) => {
    const one = endings[vowel as keyof typeof endings];
    return stem + (counted === forms[0] ? one : `${vowel === 'я' ? 'я' : 'а'}${endings.many}`);
  });
}

/** Endings of the singular, by the vowel of the genitive, and of the plural. */
const NOUN_ENDINGS: Readonly<
  Partial<Record<GrammaticalCase, Readonly<Record<'а' | 'я' | 'ы' | 'и' | 'many', string>>>>
> = {
  dative: { а: 'у', я: 'ю', ы: 'е', и: 'е', many: 'м' },
  instrumental: { а: 'ом', я: 'ём', ы: 'ой', и: 'ей', many: 'ми' },
  prepositional: { а: 'е', я: 'е', ы: 'е', и: 'е', many: 'х' },
};

/** Adjectives before a unit, after one, two and five. */
const SQUARE_UNITS: Readonly<Record<string, readonly [string, string, string]>> = {
  кв: ['квадратный', 'квадратных', 'квадратных'],
  куб: ['кубический', 'кубических', 'кубических'],
};
const DISTANCE: Readonly<Record<string, readonly [one: string, many: string]>> = {
  км: ['километре', 'километрах'],
  м: ['метре', 'метрах'],
};

const isKnown = <T>(list: Readonly<Record<string, T>>, word: string | undefined): word is string =>
  word !== undefined && Object.hasOwn(list, word);

/** `$5 млн`, `€20`: the currency before the number is read after it. */
export const russianPrice: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const [, sign, number] = PRICE.exec(bareWords[at]!) ?? [];
  if (!sign || !number) return undefined;
  const currency = RUSSIAN_CURRENCIES[sign]!;
  const grammaticalCase = caseOf(sentence, at, '');
  const next = bareWords[at + 1];
  if (isKnown(RUSSIAN_SCALES, next) && !endsClause(sentence, at)) {
    const scale = RUSSIAN_SCALES[next]!;
    return {
      spoken: [
        russianCardinal(number, { case: grammaticalCase, gender: scale.gender }),
        `${nounIn(number, scale, grammaticalCase)} ${currency.forms[2]}`,
      ],
      hasOwnStop: next === 'тыс',
    };
  }
  return expandOne(
    `${russianCardinal(number, { case: grammaticalCase, gender: currency.gender })} ${nounIn(number, currency, grammaticalCase)}`,
  );
};

/** `25%`, `10 км`, `5 млн руб.`, `100 ₽`, `2 тыс. человек`, `5–10 кг`. */
export const russianMeasure: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const length = groupedLength(sentence, at);
  const isDegrees = bareWords[at]!.includes('°') || bareWords[at + 1]?.startsWith('°');
  // A dash is a minus sign only before degrees.
  const word = bareWords
    .slice(at, at + length)
    .join('')
    .replace(isDegrees ? /^–/ : /^$/, '-');
  // "в 5 км от города": a distance in the prepositional case.
  const isPlace =
    /^во?$/i.test(bareWords[at - 1] ?? '') &&
    DISTANCE[bareWords[at + 1]!] &&
    /^(?:от|к)$/.test(bareWords[at + 2] ?? '');
  if (isPlace && PLAIN_NUMBER.test(word))
    return {
      spoken: [russianCardinal(word, { case: 'prepositional' }), DISTANCE[bareWords[at + 1]!]![word === '1' ? 0 : 1]],
    };
  const grammaticalCase = caseOf(sentence, at, '');
  const silent = Array.from({ length: length - 1 }, () => '');
  const spell = (from: string, to: string | undefined, gender: GrammaticalGender): string =>
    to
      ? `от ${russianCardinal(from, { case: 'genitive', gender })} до ${russianCardinal(to, { case: 'genitive', gender })}`
      : russianCardinal(from, { case: grammaticalCase, gender });
  const nounOf = (name: string): CountedNoun | undefined =>
    isKnown(RUSSIAN_UNITS, name)
      ? RUSSIAN_UNITS[name]
      : isKnown(RUSSIAN_CURRENCIES, name)
        ? RUSSIAN_CURRENCIES[name]
        : undefined;
  const inCase = (from: string, to: string | undefined, noun: CountedNoun): string =>
    to ? nounIn(to, noun, 'genitive') : nounIn(from, noun, grammaticalCase);

  const [, low, high, name] = ATTACHED_UNIT.exec(word) ?? [];
  const touched = name === undefined ? undefined : nounOf(name);
  if (low && touched) return expandOne(`${spell(low, high, touched.gender)} ${inCase(low, high, touched)}`);

  const end = at + length;
  const range = RANGE.exec(word);
  if ((!range && !PLAIN_NUMBER.test(word)) || endsClause(sentence, end - 1)) return undefined;
  const [from, to] = range ? [range[1]!, range[2]] : [word, undefined];
  const unit = bareWords[end] ?? '';
  const square = SQUARE_UNITS[unit];
  const area = square && nounOf(bareWords[end + 1] ?? '');
  if (area) {
    const form = to ?? from;
    const adjective = /[,.]\d/.test(form) ? square[2] : nounFormAfter(form, square);
    return { spoken: [spell(from, to, area.gender), ...silent, adjective, inCase(from, to, area)], hasOwnStop: true };
  }
  if (isKnown(RUSSIAN_SCALES, unit)) {
    const scale = RUSSIAN_SCALES[unit]!;
    const spoken = [spell(from, to, scale.gender), ...silent, inCase(from, to, scale)];
    const money = bareWords[end + 1];
    if (isKnown(RUSSIAN_CURRENCIES, money))
      return { spoken: [...spoken, RUSSIAN_CURRENCIES[money]!.forms[2]], hasOwnStop: true };
    return { spoken, hasOwnStop: unit === 'тыс' };
  }
  const noun = nounOf(unit);
  // "5 г." and "5 в." are not measures; "№ 5 т" hardly ever is.
  return (
    noun && {
      spoken: [spell(from, to, noun.gender), ...silent, inCase(from, to, noun)],
      hasOwnStop: /^(?:руб|коп|долл|тг|мин|сек|чел|экз|ч|р)$/.test(unit),
    }
  );
};

/** The other numbers: `200`, `2 000`, `3,14`, `5–10`, in the case that the words beside them show. */
export const russianNumber: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const length = groupedLength(sentence, at);
  const word = bareWords.slice(at, at + length).join('');
  const range = RANGE.exec(word);
  if (range) return expandOne(`${russianCardinal(range[1]!)}, ${russianCardinal(range[2]!)}`);
  if (!PLAIN_NUMBER.test(word)) return /^\d+(?:,5)?-\p{L}{3}/u.test(word) ? expandOne(compound(word)) : undefined;
  const noun = bareWords[at + length] ?? '';
  // "на 3 этаже": an ordinal number.
  const placed = length === 1 && /^(?:этаже|месте|курсе)$/.test(noun) ? 'ом' : /^(?:минуте|странице|позиции)$/.test(noun) ? 'ой' : undefined; // prettier-ignore
  if (placed && /^\d{1,4}$/.test(word) && +word) return expandOne(russianOrdinal(+word, placed));
  // "полтора года": before a noun in the genitive singular.
  if (word === '1,5' && /[аяуыи]$/.test(noun)) return expandOne(/[ыи]$/.test(noun) ? 'полторы' : 'полтора');
  const grammaticalCase = caseOf(sentence, at, noun);
  const said = russianCardinal(word, { case: grammaticalCase, gender: genderOf(word, noun) });
  return { spoken: [said, ...Array.from({ length: length - 1 }, () => '')] };
};

/** The number of words of a number. Groups of thousands often have a space between them; the first word has the whole number. */
function groupedLength(sentence: WrittenSentence, at: number): number {
  const { bareWords, words: shown } = sentence;
  let length = 1;
  while (
    /^[1-9]\d{0,2}$/.test(bareWords[at]!) &&
    /^\d{3}(?:,\d+)?$/.test(bareWords[at + length] ?? '') &&
    /^\d/.test(shown[at + length]!) &&
    !endsClause(sentence, at + length - 1)
  )
    length++;
  return length;
}

/** `18-летний`, `21-этажный`, `100-процентный`, `1,5-метровый`: the number is the first part of the word. */
function compound(word: string): string {
  const [, figures = '', rest = ''] = /^(\d+(?:,5)?)-(.+)$/.exec(word)!;
  if (figures === '1,5') return `полутора${rest}`;
  const whole = /^1000$/.test(figures) ? 'тысяче' : russianCardinal(figures, { case: 'genitive' });
  return (
    whole
      .replace(/ста$/, 'сто')
      .replace(/девяноста$/, 'девяносто')
      .replace(/одного$/, 'одно')
      .replace(/ /g, '') + rest
  );
}
