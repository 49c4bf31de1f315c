import { isAttribute } from './english-attribute.js';
import { UNITS } from './english-units.js';
import { cardinal, spelled, year } from './english-words.js';
import { one, type Passage, type Rule } from './rule.js';

const GROUP = /^\d{1,5}(?:[-.]\d{2,5})*$/;
const WHOLE_PHONE =
  /^(?:\+?\d{1,3}[-.])?\d{3}[-.]\d{3}[-.]\d{4}$|^\d-\d{3}-\d{3}-\d{2}-\d{2}$|^\+\d{1,3}(?:[-.]\d{2,5}){2,4}$/;
const CALLED = /^(?:call|phone|tel|telephone|dial|text|fax|hotline|number)$/i;

/** `+7 727 250 00 00`, `(555) 123-4567`, `1-800-555-0199`: digit by digit, with a pause where the writer parts them. */
export const phone: Rule = ({ bare, shown }, at) => {
  const word = bare[at]!;
  if (WHOLE_PHONE.test(word)) return one(inGroups(word));
  const isArea = /^\(\d{3}\)$/.test(shown[at]!) && /^\d{3}[-.]\d{4}$/.test(bare[at + 1] ?? '');
  if (isArea) return { said: [`${inGroups(word)},`, inGroups(bare[at + 1]!)] };
  if (/^\d{3}-\d{4}$/.test(word) && CALLED.test(bare[at - 1] ?? '')) return one(inGroups(word));
  if (!/^\+\d{1,3}$/.test(word)) return undefined;
  let length = 1;
  while (
    GROUP.test(bare[at + length] ?? '') &&
    shown[at + length - 1]!.replace(/\)$/, '').endsWith(bare[at + length - 1]!)
  )
    length++;
  const groups = bare.slice(at, at + length);
  const digits = groups.join('').replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15
    ? { said: groups.map((group, index) => inGroups(group) + (index < length - 1 ? ',' : '')) }
    : undefined;
};

const inGroups = (text: string): string =>
  (text.startsWith('+') ? 'plus ' : '') + text.split(/\D+/).filter(Boolean).map(spelled).join(', ');

/** `17.4.1`, `v2.0.1`: not of dates, which have a year at the end. */
export const release: Rule = ({ bare }, at) => {
  const [, letter = '', figures] = /^(v?)(\d+(?:\.\d+){2,3})$/.exec(bare[at]!) ?? [];
  const number = /^v(\d+(?:\.\d+)?)$/.exec(bare[at]!)?.[1] ?? figures;
  if (!number) return undefined;
  const said = number.split('.').map((part) => cardinal(part));
  return one(`${letter || !figures ? 'version ' : ''}${said.join(' point ')}`);
};

/** `AK-47`, `MH17`, `COVID-19`, `FY2024`: two letters or more, which are letters or a word; a single one every voice knows. */
export const code: Rule = ({ bare }, at) => {
  const [, letters, figures, last = ''] = /^(\p{Lu}{2,5})-?(\d{1,4})(\p{Lu}?)$/u.exec(bare[at]!) ?? [];
  if (!letters || !figures) return undefined;
  const isWord = letters.length > 3 && /[AEIOUY]/.test(letters);
  const number = /^(?:19|20)\d\d$/.test(figures) ? year(+figures) : cardinal(figures);
  return one([isWord ? letters : [...letters].join(' '), number, last].filter(Boolean).join(' '));
};

/** `3:1`, `4-4-2`, `2:34:15`, `12:35.36`, `4x4`, `4x100m`, `3 x 4`, `10x`. */
export const parts: Rule = (passage, at) => {
  const word = passage.bare[at]!;
  const ratio = /^(\d{1,3}):(\d{1,3})$/.exec(word);
  if (ratio) return one(`${cardinal(ratio[1]!)}${isBook(passage, at) ? '' : ' to'} ${cardinal(String(+ratio[2]!))}`);
  if (/^\d{1,2}:[0-5]\d:[0-5]\d$/.test(word))
    return one(word.split(':').map((part) => cardinal(String(+part))).join(' ')); // prettier-ignore
  if (/^\d{1,3}(?:-\d{1,3}){2,3}$/.test(word)) return one(word.split('-').map((part) => cardinal(part)).join(' ')); // prettier-ignore
  const sides = /^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)$/.exec(word);
  if (sides) return one(`${cardinal(sides[1]!)} by ${cardinal(sides[2]!)}`);
  const legs = /^(\d+)[x×](\d+)(k?m|cm|mm)$/.exec(word);
  if (legs) {
    const unit = UNITS[legs[3]!]![isAttribute(passage, at, 1) ? 0 : 1];
    return one(`${cardinal(legs[1]!)} by ${cardinal(legs[2]!)} ${unit}`);
  }
  const lap = /^(\d{1,2}):([0-5]\d\.\d{1,3})$/.exec(word);
  if (lap) return one(`${cardinal(lap[1]!)} ${cardinal(lap[2]!.replace(/^0/, ''))}`);
  const times = /^(\d+(?:\.\d+)?)[x×]$/.exec(word)?.[1];
  if (times) return one(`${cardinal(times)} times`);
  const isBetween = /^[x×]$/.test(passage.shown[at]!) && [at - 1, at + 1].every((side) => /^\d/.test(passage.bare[side] ?? '')); // prettier-ignore
  return isBetween ? one('by') : undefined;
};

/** Chapter and verse: "Psalm 23:4", "1 Kings 3:5". */
const isBook = ({ bare }: Passage, at: number): boolean => at > 1 && /^\p{Lu}\p{Ll}+$/u.test(bare[at - 1] ?? '');
