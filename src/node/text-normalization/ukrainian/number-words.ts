import { toCardinal, toOrdinal } from 'n2words/uk-UA';
import type { Gender } from '../rules/counted-noun.js';
import type { WrittenNumber } from '../rules/written-number.js';
import { NUMERAL_FORMS } from './numeral-forms.js';

export type UkrainianCase = 'nominative' | 'accusative' | 'genitive' | 'dative' | 'instrumental' | 'locative';
const COLUMNS = { genitive: 0, dative: 1, instrumental: 2, locative: 3 } as const;

/** The library writes a Latin letter for the Ukrainian one, and "одна тисяча" at the beginning. */
const correct = (said: string): string => said.replace(/i/g, 'і').replace(/^одна (?=тисяч)/, '');

const inAccusative = (said: string): string =>
  said.replace(/(^| )одна(?= |$)/, '$1одну').replace(/(^| )тисяча(?= |$)/, '$1тисячу');

/** `двадцять одна`, `двохсот`, `тисячу`. */
export function ukrainianInteger(
  value: number | string,
  grammaticalCase: UkrainianCase = 'nominative',
  gender: Gender = 'm',
): string {
  const cardinal = correct(toCardinal(value, { gender: gender === 'f' ? 'feminine' : 'masculine' }));
  const said = gender === 'n' ? cardinal.replace(/один$/, 'одне') : cardinal;
  if (grammaticalCase === 'nominative') return said;
  if (grammaticalCase === 'accusative') return inAccusative(said);
  return said
    .split(' ')
    .map((word) => NUMERAL_FORMS[word]?.[COLUMNS[grammaticalCase]] ?? word)
    .join(' ');
}

const FRACTIONS = ['десят', 'сот', 'тисячн'];

/** `три цілих п'ять десятих`, `двох цілих однієї десятої`, `мінус п'ять`. Undefined for more than three decimals. */
export function ukrainianCardinal(
  { sign, whole, fraction }: WrittenNumber,
  grammaticalCase: UkrainianCase,
  gender: Gender,
): string | undefined {
  const before = sign === '-' ? 'мінус ' : sign && 'плюс ';
  if (!fraction) return before + ukrainianInteger(whole, grammaticalCase, gender);
  const name = FRACTIONS[fraction.length - 1];
  if (!name) return undefined;
  const isOne = (digits: string): boolean => /(?:^|[^1])1$/.test(digits);
  const [one, many] = grammaticalCase === 'genitive' ? ['ої', 'их'] : grammaticalCase === 'accusative' ? ['у', 'их'] : ['а', 'их']; // prettier-ignore
  const part = (digits: string, noun: string): string =>
    `${ukrainianInteger(+digits, grammaticalCase, 'f')} ${noun}${isOne(digits) ? one : many}`;
  return `${before}${part(whole, 'ціл')} ${part(fraction, name)}`;
}

/** The endings of hard ordinals, and of "третій". */
const ORDINAL_ENDINGS = {
  ий: 'ій',
  ого: 'ього',
  ому: 'ьому',
  им: 'ім',
  а: 'я',
  ої: 'ьої',
  ій: 'ій',
  у: 'ю',
  ою: 'ьою',
  е: 'є',
  і: 'і',
  их: 'іх',
  ими: 'іми',
} as const;
/** The ending of an ordinal, as that of a hard adjective. */
export type UkrainianEnding = keyof typeof ORDINAL_ENDINGS;

/** `п'ятого`, `дві тисячі двадцять четвертому`, `третя`. */
export function ukrainianOrdinal(value: number, ending: UkrainianEnding): string {
  const said = correct(toOrdinal(value)).replace('дві тисячний', 'двотисячний');
  const stem = said.slice(0, -2);
  return stem + (said.endsWith('третій') ? ORDINAL_ENDINGS[ending] : ending);
}
