import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { russianCardinal, russianOrdinal } from './number-words.js';

/** `+7 727 250-00-00`, `8 (495) 123-45-67`, `8-800-555-35-35`. */
export const russianPhone: NormalizationRule = phoneRule({
  plus: 'плюс',
  cardinal: (digits) => russianCardinal(digits),
  trunk: '8',
  local: /^\d{1,3}(?:-\d{2,4}){3,4}$|^\d{3}-\d{2}-\d{2}$/,
});

/** `С-400`, `АК-47`, `COVID-19`: the hyphen is silent, and the number is not an ordinal. */
export const russianCode: NormalizationRule = ({ bareWords }, at) => {
  const [, letters, figures, last = ''] = /^(\p{Lu}[\p{L}]{0,5})-(\d{1,4})(\p{Lu}?)$/u.exec(bareWords[at]!) ?? [];
  return letters && figures
    ? expandOne([letters, russianCardinal(figures), last].filter(Boolean).join(' '))
    : undefined;
};

const DENOMINATORS: Readonly<Record<string, string>> = { 2: 'вторая', 3: 'треть', 4: 'четверть' };
const PLURAL_DENOMINATORS: Readonly<Record<string, string>> = { 2: 'вторых', 3: 'трети', 4: 'четверти' };

/** `1/2`, `2/3`, `5/6`: in the feminine gender, because the noun is «часть». */
export const russianFraction: NormalizationRule = ({ bareWords }, at) => {
  const [, above, below] = /^(\d{1,2})[/⁄](\d{1,3})$/.exec(bareWords[at]!) ?? [];
  if (!above || !below || +above >= +below || +below < 2) return undefined;
  const name =
    above === '1'
      ? (DENOMINATORS[below] ?? russianOrdinal(+below, 'ая'))
      : (PLURAL_DENOMINATORS[below] ?? russianOrdinal(+below, 'ых'));
  return expandOne(`${russianCardinal(above, { gender: 'feminine' })} ${name}`);
};
