import { expandOne, wordBefore, type NormalizationRule } from '../rules/normalization-rule.js';
import { romanRange } from '../rules/roman-numerals.js';
import { ukrainianOrdinal, type UkrainianEnding } from './number-words.js';

/** Nouns that are counted with Roman numerals, and the ending of the ordinal for each of their endings. */
const COUNTED: readonly (readonly [nouns: RegExp, endings: Readonly<Record<string, UkrainianEnding>>])[] = [
  [
    /^(?:з['’ʼ]їзд|том|етап|тур|квартал|розділ|раунд|форум|саміт|фестивал|чемпіонат|конгрес|період|клас|універсал)(|ь|у|а|я|ю|ом|ем|і)$/,
    { '': 'ий', ь: 'ий', у: 'ого', а: 'ого', я: 'ого', ю: 'ого', ом: 'им', ем: 'им', і: 'ому' },
  ],
  [/^(?:столітт|тисячолітт|півріччя?)(ю|і|ям)$/, { ю: 'ому', і: 'ому', ям: 'им' }],
  [/^(?:групи?|армі|сесі|олімпіад|династі|республік|світов)(а|я|у|ю|и|ї|ої|ій)$/, { а: 'а', я: 'а', у: 'у', ю: 'у', и: 'ої', ї: 'ої', ої: 'ої', ій: 'ій' }], // prettier-ignore
];
const QUEEN = /^(?:Катерин|Єлизавет|Марі|Анн|Вікторі|Ізабелл|Маргарит|Маргрет|Крістін)(а|я|и|ї|у|ю|і|ою|єю)$/;
const QUEENS: Readonly<Record<string, UkrainianEnding>> = { а: 'а', я: 'а', и: 'ої', ї: 'ої', у: 'у', ю: 'у', і: 'ій', ою: 'ою', єю: 'ою' }; // prettier-ignore
const KINGS: readonly (readonly [RegExp, UkrainianEnding])[] = [
  [/[ая]$/, 'ого'],
  [/(?:ові|еві|єві|у|ю)$/, 'ому'],
  [/(?:ом|ем|єм)$/, 'им'],
  [/[^аеиіоуюяєї]$/, 'ий'],
];
const NUMBERED = /^(?:глава|частина|стаття|книга|серія|фаза|стадія)$/i;

/** `у ХХІ столітті`, `XIX–XX ст.`, `Карла III`, `II світова`, `глава III`. */
export const ukrainianRoman: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const values = romanRange(bareWords[at]!);
  const next = bareWords[at + 1] ?? '';
  const name = bareWords[at - 1] ?? '';
  const before = wordBefore(sentence, at);
  if (!values.length) return undefined;
  const spell = (ending: UkrainianEnding): string => values.map((value) => ukrainianOrdinal(value, ending)).join(', ');
  if (next === 'ст' || next === 'століття') {
    const isShort = next === 'ст';
    const isIn = /^[ву]$/.test(before);
    // "століття" is both the nominative and the genitive.
    if (!isShort && (!before || isIn)) return { spoken: [spell('е'), next] };
    const noun = values.length > 1 ? (isIn ? 'століттях' : 'століть') : isIn ? 'столітті' : 'століття';
    return { spoken: [spell(isShort && isIn ? 'ому' : 'ого'), isShort ? noun : next], hasOwnStop: isShort };
  }
  if (next === 'століть') return { spoken: [spell('ого'), next] };
  for (const [nouns, endings] of COUNTED) {
    const own = nouns.exec(next)?.[1];
    if (own !== undefined && endings[own]) return { spoken: [spell(endings[own]), next] };
  }
  if (values.length > 1) return undefined;
  if (NUMBERED.test(name)) return expandOne(spell('а'));
  const queen = QUEEN.exec(name)?.[1];
  if (queen) return expandOne(spell(QUEENS[queen]!));
  const king = /^\p{Lu}\p{Ll}{2,}$/u.test(name) && KINGS.find(([form]) => form.test(name))?.[1];
  return king ? expandOne(spell(king)) : undefined;
};
