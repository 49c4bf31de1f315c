import type { NormalizationRule } from './normalization-rule.js';

const DIGIT_GROUPS = /^\d{1,9}(?:-\d{1,9})*$/;
/** A longer group is read digit by digit. */
const LONGEST_GROUP = 4;

interface PhoneWords {
  /** The word for "+". */
  readonly plus: string;
  readonly cardinal: (digits: string) => string;
  /** A number that stands before an area code in brackets, and other forms of the country. */
  readonly trunk?: string;
  readonly local?: RegExp;
}

/** `+7 727 250-00-00`, `+49 (30) 1234567`: in the groups of the text. */
export function phoneRule({ plus, cardinal, trunk, local }: PhoneWords): NormalizationRule {
  // A leading zero is spoken.
  const spellGroup = (group: string): string =>
    group.startsWith('0') || group.length > LONGEST_GROUP ? [...group].map(cardinal).join(' ') : cardinal(group);
  const spellGroups = (text: string): string =>
    (text.startsWith('+') ? `${plus} ` : '') + text.split(/\D+/).filter(Boolean).map(spellGroup).join(', ');
  return ({ bareWords, words }, at) => {
    const word = bareWords[at]!;
    if (/^\+\d{1,3}(?:-\d{2,4}){3,4}$/.test(word) || local?.test(word)) return { spoken: [spellGroups(word)] };
    const isArea = /^\(\d{3,4}\)$/.test(words[at + 1] ?? '');
    if (!/^\+\d{1,3}$/.test(word) && !(word === trunk && isArea)) return undefined;
    let length = 1;
    while (DIGIT_GROUPS.test(bareWords[at + length] ?? '') && /\d\)?$/.test(words[at + length - 1]!)) length++;
    const groups = bareWords.slice(at, at + length);
    const digits = groups.join('').replace(/\D/g, '').length;
    return digits >= 8 && digits <= 15
      ? { spoken: groups.map((group, index) => spellGroups(group) + (index < length - 1 ? ',' : '')) }
      : undefined;
  };
}
