import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { expandOne, wordBefore, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { ukrainianAmount, ukrainianCompound } from './amounts.js';
import { ukrainianDay, ukrainianNumericDate, ukrainianOrdinals, ukrainianTime, ukrainianYear } from './dates.js';
import { ukrainianInteger } from './number-words.js';
import { ukrainianRoman } from './roman-numerals.js';

/** Before a name or a number, in the nominative, the genitive and the locative. */
const IN_CASES: Readonly<Record<string, readonly [string, string, string]>> = {
  м: ['місто', 'міста', 'місті'],
  с: ['село', 'села', 'селі'],
  смт: ['селище', 'селища', 'селищі'],
  вул: ['вулиця', 'вулиці', 'вулиці'],
  просп: ['проспект', 'проспекту', 'проспекті'],
  ст: ['стаття', 'статті', 'статті'],
  ч: ['частина', 'частини', 'частині'],
  п: ['пункт', 'пункту', 'пункті'],
};

/** `у м. Києві`, `з с. Буча`, `за ч. 2 ст. 207`. */
const ukrainianPlace: NormalizationRule = (sentence, at) => {
  const key = sentence.bareWords[at]!;
  const forms = Object.hasOwn(IN_CASES, key) && sentence.words[at] === `${key}.` ? IN_CASES[key]! : undefined;
  const isPart = /^(?:ст|ч|п)$/.test(key);
  if (!forms || !(isPart ? /^\d/ : /^\p{Lu}\p{Ll}/u).test(sentence.bareWords[at + 1] ?? '')) return undefined;
  const before = wordBefore(sentence, at);
  const form = /^(?:у|в|на|по|при)$/.test(before) ? 2 : /^(?:з|із|зі|від|до|біля|коло|для)$/.test(before) || (isPart && /^\d/.test(before)) ? 1 : 0; // prettier-ignore
  // "за статтею": in other cases the abbreviation stays.
  return form === 0 && /^(?:за|під|над|перед|між|к|через|про)$/.test(before) ? undefined : expandOne(forms[form], true);
};

const SO_CALLED: readonly (readonly [next: RegExp, word: string])[] = [
  [/(?:ий|ій)$/, 'званий'],
  [/(?:ого)$/, 'званого'],
  [/(?:ому)$/, 'званому'],
  [/(?:их|ів|їв)$/, 'званих'],
  [/(?:им)$/, 'званим'],
  [/(?:ими|ами|ями)$/, 'званими'],
  [/(?:ої)$/, 'званої'],
  [/(?:ою)$/, 'званою'],
];

/** `т. зв. референдуму`: with the ending of the word after it, where that shows it. */
const ukrainianSoCalled: NormalizationRule = ({ bareWords, words }, at) => {
  const isOneWord = bareWords[at] === 'т.зв';
  if (!isOneWord && !(words[at] === 'т.' && bareWords[at + 1] === 'зв')) return undefined;
  const next = bareWords[at + (isOneWord ? 1 : 2)] ?? '';
  const called = SO_CALLED.find(([form]) => form.test(next))?.[1];
  if (!called) return undefined;
  return { spoken: isOneWord ? [`так ${called}`] : ['так', called], hasOwnStop: true };
};

const ukrainianAbbreviation = abbreviationRule({
  always: {
    'т д': 'так далі',
    'т п': 'тому подібне',
    'т ін': 'таке інше',
    'н е': 'нашої ери',
    'в о': 'виконувач обов’язків',
    ін: 'інші',
    напр: 'наприклад',
    див: 'дивись',
    ім: 'імені',
    акад: 'академік',
    проф: 'професор',
    ген: 'генерал',
  },
  beforeNumber: { стор: 'сторінка', рис: 'рисунок', табл: 'таблиця', буд: 'будинок', кв: 'квартира', '№': 'номер' },
  withoutStop: ['№'],
  signs: { '№': 'номер', '§': 'параграф' },
  cardinal: ukrainianInteger,
  ampersand: 'і',
});

/** A rule stands before rules that would read a part of the same text. */
export const UKRAINIAN_RULES: readonly NormalizationRule[] = [
  phoneRule({ plus: 'плюс', cardinal: (digits) => ukrainianInteger(digits) }),
  ukrainianDay,
  ukrainianYear,
  ukrainianNumericDate,
  ukrainianTime,
  ukrainianOrdinals,
  ukrainianCompound,
  ukrainianSoCalled,
  ukrainianPlace,
  ukrainianAbbreviation,
  ukrainianRoman,
  ukrainianAmount,
];
