import { toOrdinal } from 'n2words/ru-RU';
import numbersInRussian from 'number-to-words-ru';
import { MAX_DIGITS } from '../rules/max-digits.js';

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
export type GrammaticalGender = 'masculine' | 'feminine' | 'neuter';

const GENDERS = { masculine: 0, feminine: 1, neuter: 2 } as const;

/** The source of a pattern for numbers in Russian: `2 000`, `2000`, `3,14`. */
export const RUSSIAN_NUMBER: string = String.raw`[-−+]?\d+(?:[\u00a0\u202f\u2009]\d{3})*(?:[,.]\d+)?`;

interface NumeralForm {
  readonly case?: GrammaticalCase;
  readonly gender?: GrammaticalGender;
}

/** `двести`, `двухсот`, `двадцать одна`, `три целых четырнадцать сотых`; digit by digit if it begins with a zero. */
export function russianCardinal(
  written: string,
  { case: declension = 'nominative', gender = 'masculine' }: NumeralForm = {},
): string {
  const [whole = '', part] = written.replace(/\s/g, '').replace('−', '-').replace(',', '.').split('.');
  const sign = whole.startsWith('-') ? 'минус ' : whole.startsWith('+') ? 'плюс ' : '';
  const digits = whole.replace(/^[-+]/, '');
  if ((digits.length > 1 && digits.startsWith('0')) || digits.length > MAX_DIGITS)
    return sign + [...digits].map((digit) => russianCardinal(digit)).join(' ');
  const said = part
    ? numbersInRussian.convert(`${digits}.${part}`, {
        currency: 'number',
        declension,
        convertNumberToWords: { integer: true, fractional: true },
      })
    : numbersInRussian.convert(digits, {
        declension,
        currency: {
          currencyNameCases: ['', '', ''],
          fractionalPartNameCases: ['', '', ''],
          currencyNounGender: { integer: GENDERS[gender], fractionalPart: 1 },
          fractionalPartMinLength: 0,
        },
        showNumberParts: { integer: true, fractional: false },
        showCurrency: { integer: false, fractional: false },
      });
  return sign + said.trim().toLowerCase();
}

/** The endings of hard ordinals, and of `третий`. */
const ORDINAL_ENDINGS = {
  ый: ['ый', 'ий'],
  ого: ['ого', 'его'],
  ому: ['ому', 'ему'],
  ым: ['ым', 'им'],
  ом: ['ом', 'ем'],
  ая: ['ая', 'ья'],
  ой: ['ой', 'ей'],
  ую: ['ую', 'ью'],
  ое: ['ое', 'ье'],
  ые: ['ые', 'ьи'],
  ых: ['ых', 'ьих'],
  ыми: ['ыми', 'ьими'],
} as const;
export type OrdinalEnding = keyof typeof ORDINAL_ENDINGS;

/** `шестнадцатого`: an ordinal with an ending, which is given as that of a hard adjective. */
export function russianOrdinal(value: number, ending: OrdinalEnding): string {
  // A year begins with "тысяча", not with "одна тысяча".
  const said = toOrdinal(value).replace(/^одна (?=тысяча)/, '');
  const [hard, soft] = ORDINAL_ENDINGS[ending];
  if (!said.endsWith('третий')) return said.replace(/[ыои]й$/, hard === 'ый' ? said.slice(-2) : hard);
  return said.replace(/ий$/, soft.startsWith('ь') || soft === 'ий' ? soft : `ь${soft}`);
}
