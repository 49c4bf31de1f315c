import { isAttributiveAmount } from './attributive-amount.js';
import { ENGLISH_UNITS } from './units.js';
import { englishCardinal, spellDigits, spellYear } from './number-words.js';
import { expandOne, type WrittenSentence, type NormalizationRule } from '../rules/normalization-rule.js';

const DIGIT_GROUP = /^\d{1,5}(?:[-.]\d{2,5})*$/;
const WHOLE_PHONE =
  /^(?:\+?\d{1,3}[-.])?\d{3}[-.]\d{3}[-.]\d{4}$|^\d-\d{3}-\d{3}-\d{2}-\d{2}$|^\+\d{1,3}(?:[-.]\d{2,5}){2,4}$/;
const PHONE_WORD = /^(?:call|phone|tel|telephone|dial|text|fax|hotline|number)$/i;

/** `+7 727 250 00 00`, `(555) 123-4567`, `1-800-555-0199`: digit by digit, with a pause between groups. */
export const englishPhone: NormalizationRule = ({ bareWords, words }, at) => {
  const word = bareWords[at]!;
  if (WHOLE_PHONE.test(word)) return expandOne(spellGroups(word));
  const isArea = /^\(\d{3}\)$/.test(words[at]!) && /^\d{3}[-.]\d{4}$/.test(bareWords[at + 1] ?? '');
  if (isArea) return { spoken: [`${spellGroups(word)},`, spellGroups(bareWords[at + 1]!)] };
  if (/^\d{3}-\d{4}$/.test(word) && PHONE_WORD.test(bareWords[at - 1] ?? '')) return expandOne(spellGroups(word));
  if (!/^\+\d{1,3}$/.test(word)) return undefined;
  let length = 1;
  while (
    DIGIT_GROUP.test(bareWords[at + length] ?? '') &&
    words[at + length - 1]!.replace(/\)$/, '').endsWith(bareWords[at + length - 1]!)
  )
    length++;
  const groups = bareWords.slice(at, at + length);
  const digits = groups.join('').replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15
    ? { spoken: groups.map((group, index) => spellGroups(group) + (index < length - 1 ? ',' : '')) }
    : undefined;
};

const spellGroups = (text: string): string =>
  (text.startsWith('+') ? 'plus ' : '') + text.split(/\D+/).filter(Boolean).map(spellDigits).join(', ');

/** `17.4.1`, `v2.0.1`; not dates, which end with a year. */
export const englishVersionNumber: NormalizationRule = ({ bareWords }, at) => {
  const [, letter = '', figures] = /^(v?)(\d+(?:\.\d+){2,3})$/.exec(bareWords[at]!) ?? [];
  const number = /^v(\d+(?:\.\d+)?)$/.exec(bareWords[at]!)?.[1] ?? figures;
  if (!number) return undefined;
  const said = number.split('.').map((part) => englishCardinal(part));
  return expandOne(`${letter || !figures ? 'version ' : ''}${said.join(' point ')}`);
};

/** `AK-47`, `MH17`, `COVID-19`, `FY2024`: two or more letters, spelled or as a word. Every voice reads a single letter correctly. */
export const englishCode: NormalizationRule = ({ bareWords }, at) => {
  const [, letters, figures, last = ''] = /^(\p{Lu}{2,5})-?(\d{1,4})(\p{Lu}?)$/u.exec(bareWords[at]!) ?? [];
  if (!letters || !figures) return undefined;
  const isWord = letters.length > 3 && /[AEIOUY]/.test(letters);
  const number = /^(?:19|20)\d\d$/.test(figures) ? spellYear(+figures) : englishCardinal(figures);
  return expandOne([isWord ? letters : [...letters].join(' '), number, last].filter(Boolean).join(' '));
};

/** `3:1`, `4-4-2`, `2:34:15`, `12:35.36`, `4x4`, `4x100m`, `3 x 4`, `10x`. */
export const englishRatio: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const ratio = /^(\d{1,3}):(\d{1,3})$/.exec(word);
  if (ratio)
    return expandOne(
      `${englishCardinal(ratio[1]!)}${isBook(sentence, at) ? '' : ' to'} ${englishCardinal(String(+ratio[2]!))}`,
    );
  if (/^\d{1,2}:[0-5]\d:[0-5]\d$/.test(word))
    return expandOne(word.split(':').map((part) => englishCardinal(String(+part))).join(' ')); // prettier-ignore
  if (/^\d{1,3}(?:-\d{1,3}){2,3}$/.test(word)) return expandOne(word.split('-').map((part) => englishCardinal(part)).join(' ')); // prettier-ignore
  const sides = /^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)$/.exec(word);
  if (sides) return expandOne(`${englishCardinal(sides[1]!)} by ${englishCardinal(sides[2]!)}`);
  const legs = /^(\d+)[x×](\d+)(k?m|cm|mm)$/.exec(word);
  if (legs) {
    const unit = ENGLISH_UNITS[legs[3]!]![isAttributiveAmount(sentence, at, 1) ? 0 : 1];
    return expandOne(`${englishCardinal(legs[1]!)} by ${englishCardinal(legs[2]!)} ${unit}`);
  }
  const lap = /^(\d{1,2}):([0-5]\d\.\d{1,3})$/.exec(word);
  if (lap) return expandOne(`${englishCardinal(lap[1]!)} ${englishCardinal(lap[2]!.replace(/^0/, ''))}`);
  const times = /^(\d+(?:\.\d+)?)[x×]$/.exec(word)?.[1];
  if (times) return expandOne(`${englishCardinal(times)} times`);
  const isBetween = /^[x×]$/.test(sentence.words[at]!) && [at - 1, at + 1].every((side) => /^\d/.test(sentence.bareWords[side] ?? '')); // prettier-ignore
  return isBetween ? expandOne('by') : undefined;
};

/** Chapter and verse: "Psalm 23:4", "1 Kings 3:5". */
const isBook = ({ bareWords }: WrittenSentence, at: number): boolean =>
  at > 1 && /^\p{Lu}\p{Ll}+$/u.test(bareWords[at - 1] ?? '');
