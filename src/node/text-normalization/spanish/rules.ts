import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { amountRule, type Amount } from '../rules/amount-rule.js';
import { numericDateRule, YEAR, YEAR_RANGE } from '../rules/calendar.js';
import { readTime } from '../rules/clock.js';
import type { CountedNoun } from '../rules/counted-noun.js';
import { endsClause, expandOne, hasInnerStop, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { isOne, type WrittenNumber } from '../rules/written-number.js';
import { DOLLAR, genderOf, SPANISH_SCALES, SPANISH_UNITS } from './nouns.js';
import { spanishCardinal, spanishInteger } from './number-words.js';
import { spanishOrdinalNumber, spanishRoman } from './ordinals.js';

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

function say({ from, to, nouns, after }: Amount<CountedNoun>, mark: string): readonly string[] | undefined {
  const [first, ...others] = nouns;
  // Three digits after a comma are thousands in some countries.
  if (from.fraction.length > 2 || (to && to.fraction.length > 2)) return undefined;
  const spell = (number: WrittenNumber): string | undefined => {
    if (first) return spanishCardinal(number, mark, first.gender === 'n' ? undefined : first.gender);
    const [masculine, feminine] = [spanishCardinal(number, mark, 'm'), spanishCardinal(number, mark, 'f')];
    if (masculine === feminine) return masculine;
    const gender = isOne(number) ? undefined : genderOf(after);
    return gender && (gender === 'f' ? feminine : masculine);
  };
  const [low, high] = [spell(from), to ? spell(to) : ''];
  if (low === undefined || high === undefined) return undefined;
  const number = to ? `${low} a ${high}` : low;
  if (!first) return [number];
  const counted = first.forms[isOne(to ?? from) ? 0 : 1]!;
  const isScale = counted.startsWith('mill');
  return [number, counted, ...others.map(({ forms }) => (isScale ? `de ${forms[1]!}` : forms[1]!))];
}

/** What differs between countries. */
export interface SpanishVariety {
  /** `1,500.25`, not `1.500,25`. */
  readonly hasDecimalPoint: boolean;
  /** Then "$" may be the sign of the peso, and stays. */
  readonly hasPesos: boolean;
}

/** `25 %`, `5 M€`, `200 personas`, `3,5`, `1945`. */
const spanishAmount = ({ hasDecimalPoint, hasPesos }: SpanishVariety): NormalizationRule =>
  amountRule<CountedNoun>({
    format: hasDecimalPoint
      ? { decimal: '.', group: ',', hasSpaces: true }
      : { decimal: ',.', group: '.', hasSpaces: true },
    scales: SPANISH_SCALES,
    units: hasPesos ? SPANISH_UNITS : { ...SPANISH_UNITS, ...DOLLAR },
    say(amount, { bareWords }, at) {
      const word = bareWords[at]!;
      const [, from, to] = YEAR_RANGE.exec(amount.nouns.length ? '' : word) ?? [];
      if (from && to) return [`${spanishInteger(from)} a ${spanishInteger(to)}`];
      if (!amount.nouns.length && YEAR.test(word) && !genderOf(amount.after)) return [spanishInteger(word)];
      const isDay = amount.after === 'de' && MONTHS.includes(bareWords[at + 2] ?? '');
      if (isDay && /^(?:[2-9]|[12]\d|3[01])$/.test(word)) return [spanishInteger(word)];
      return say(amount, word.includes(',') ? 'coma' : 'punto');
    },
    nounAfterDigits: (noun, number) => noun.forms[isOne(number) ? 0 : 1],
  });

const spanishNumericDate = numericDateRule(({ day, month, year }) =>
  day === 1 ? undefined : `${spanishInteger(day)} de ${MONTHS[month - 1]!} de ${spanishInteger(year)}`,
);

/** `a las 14:30`, `14.30 h`. */
const spanishTime: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const next = bareWords[at + 1] ?? '';
  const isClock = /^(?:h|hs|hrs|horas)$/.test(next) && !endsClause(sentence, at);
  const time = readTime(bareWords[at]!, isClock ? ':.' : ':');
  if (!time) return undefined;
  const hour = spanishInteger(time.hours, 'f');
  const rest = time.minutes ? ` y ${spanishInteger(time.minutes)}` : '';
  if (!isClock) return expandOne(hour + rest);
  return { spoken: [hour, `hora${time.hours === 1 ? '' : 's'}${rest}`], hasOwnStop: hasInnerStop(sentence, at + 1) };
};

const spanishAbbreviation = abbreviationRule({
  always: {
    'p ej': 'por ejemplo',
    'EE UU': 'Estados Unidos',
    'JJ OO': 'Juegos Olímpicos',
    'a C': 'antes de Cristo',
    'd C': 'después de Cristo',
    'a de C': 'antes de Cristo',
    etc: 'etcétera',
    aprox: 'aproximadamente',
    Ud: 'usted',
    Uds: 'ustedes',
    vs: 'versus',
  },
  beforeName: {
    Sr: 'señor',
    Sra: 'señora',
    Srta: 'señorita',
    Dr: 'doctor',
    Dra: 'doctora',
    D: 'don',
    Dña: 'doña',
    Sto: 'Santo',
    Sta: 'Santa',
    Gral: 'general',
  },
  beforeNumber: {
    'n º': 'número',
    nº: 'número',
    'N º': 'número',
    Nº: 'número',
    'n °': 'número',
    'n°': 'número',
    'N°': 'número',
    núm: 'número',
    pág: 'página',
    págs: 'páginas',
    art: 'artículo',
    cap: 'capítulo',
    vol: 'volumen',
  },
  withoutStop: ['nº', 'Nº', 'n°', 'N°', 'n.º', 'N.º', 'n.°'],
  signs: { 'n.º': 'número', nº: 'número', Nº: 'número', '№': 'número', '#': 'número', '§': 'párrafo' },
  cardinal: spanishInteger,
  ampersand: 'y',
});

/** A rule stands before rules that would read a part of the same text. */
export const spanishRules = (variety: SpanishVariety): readonly NormalizationRule[] => [
  phoneRule({ plus: 'más', cardinal: (digits) => spanishInteger(digits) }),
  spanishNumericDate,
  spanishTime,
  spanishOrdinalNumber,
  spanishRoman,
  spanishAbbreviation,
  spanishAmount(variety),
];
