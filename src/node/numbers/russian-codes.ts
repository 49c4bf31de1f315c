import { one, type Rule } from './rule.js';
import { cardinal, ordinal } from './russian-words.js';

const GROUPS = /^\d{2,4}(?:-\d{2,4})*$/;

/** `+7 727 250-00-00`, `8 (495) 123-45-67`, `8-800-555-35-35`: in the groups in which it is written. */
export const phone: Rule = ({ bare, shown }, at) => {
  const word = bare[at]!;
  if (/^\+?\d{1,3}(?:-\d{2,4}){3,4}$/.test(word) || /^\d{3}-\d{2}-\d{2}$/.test(word)) return one(inGroups(word));
  const isArea = /^\(\d{3,4}\)$/.test(shown[at + 1] ?? '');
  if (!/^\+\d{1,3}$/.test(word) && !(word === '8' && isArea)) return undefined;
  let length = 1;
  while (GROUPS.test(bare[at + length] ?? '') && /\d\)?$/.test(shown[at + length - 1]!)) length++;
  const groups = bare.slice(at, at + length);
  const digits = groups.join('').replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15
    ? { said: groups.map((group, index) => inGroups(group) + (index < length - 1 ? ',' : '')) }
    : undefined;
};

const inGroups = (text: string): string =>
  (text.startsWith('+') ? 'плюс ' : '') +
  text
    .split(/\D+/)
    .filter(Boolean)
    // "ноль ноль", not "ноль": a zero in front is dialled.
    .map((group) => cardinal(group))
    .join(', ');

/** `С-400`, `АК-47`, `COVID-19`: the hyphen is not said, and the number is no ordinal. */
export const code: Rule = ({ bare }, at) => {
  const [, letters, figures, last = ''] = /^(\p{Lu}[\p{L}]{0,5})-(\d{1,4})(\p{Lu}?)$/u.exec(bare[at]!) ?? [];
  return letters && figures ? one([letters, cardinal(figures), last].filter(Boolean).join(' ')) : undefined;
};

const PARTS: Readonly<Record<string, string>> = { 2: 'вторая', 3: 'треть', 4: 'четверть' };
const MANY: Readonly<Record<string, string>> = { 2: 'вторых', 3: 'трети', 4: 'четверти' };

/** `1/2`, `2/3`, `5/6`: feminine, since a part is meant. */
export const fraction: Rule = ({ bare }, at) => {
  const [, above, below] = /^(\d{1,2})[/⁄](\d{1,3})$/.exec(bare[at]!) ?? [];
  if (!above || !below || +above >= +below || +below < 2) return undefined;
  const name = above === '1' ? (PARTS[below] ?? ordinal(+below, 'ая')) : (MANY[below] ?? ordinal(+below, 'ых'));
  return one(`${cardinal(above, { gender: 'feminine' })} ${name}`);
};
