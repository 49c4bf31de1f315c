import { romanValue } from '../rules/roman-numerals.js';
import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { russianOrdinal, type OrdinalEnding } from './number-words.js';

/** The ending of an ordinal by the ending of the word after it. */
const ADJECTIVE: readonly (readonly [RegExp, OrdinalEnding])[] = [
  [/(?:ый|ий|ой)$/, 'ый'],
  [/(?:ого|его)$/, 'ого'],
  [/(?:ому|ему)$/, 'ому'],
  [/(?:ым|им)$/, 'ым'],
  [/(?:ом|ем)$/, 'ом'],
  [/(?:ая|яя)$/, 'ая'],
  [/(?:ую|юю)$/, 'ую'],
  [/(?:ое|ее)$/, 'ое'],
  [/(?:ые|ие)$/, 'ые'],
  [/(?:ых|их)$/, 'ых'],
];
/** Nouns that are counted with Roman numerals, by their gender, and the ending of the ordinal for each of their endings. */
const MASCULINE =
  /^(?:век|съезд|том|этап|тур|квартал|созыв|раунд|форум|саммит|фестивал|чемпионат|конгресс|пленум|период|разряд|класс)(|ь|а|я|у|ю|ом|ем|е|ов|ах)$/;
const MASCULINE_ENDINGS: Readonly<Record<string, OrdinalEnding>> = {
  '': 'ый',
  ь: 'ый',
  а: 'ого',
  я: 'ого',
  у: 'ому',
  ю: 'ому',
  ом: 'ым',
  ем: 'ым',
  е: 'ом',
  ов: 'ого',
  ах: 'ом',
};
const NEUTER = /^(?:тысячелети|столети|полугоди)(е|я|ю|ем|и)$/;
const NEUTER_ENDINGS: Readonly<Record<string, OrdinalEnding>> = { е: 'ое', я: 'ого', ю: 'ому', ем: 'ым', и: 'ом' };
const FEMININE = /^(?:групп|степен|армии|сесси|олимпиад|династи|спартакиад)(а|я|ь|у|ю|ы|и|е|ой|ей)$/;
const FEMININE_ENDINGS: Readonly<Record<string, OrdinalEnding>> = { а: 'ая', я: 'ая', ь: 'ая', у: 'ую', ю: 'ую' };
/** Nouns before their number: "глава третья", "том второй". */
const BEFORE: readonly (readonly [RegExp, OrdinalEnding])[] = [
  [/^(?:глава|часть|статья|книга|серия|фаза|стадия)$/i, 'ая'],
  [/^(?:том|раздел|этап|параграф|пункт|класс|уровень|тип)$/i, 'ый'],
];
/** Nouns before the number of a century: "конец XVIII". */
const OF_CENTURY = /^(?:начал|конц|коне|середин|рубеж|половин|четверт|трет)/i;

function countedEnding(noun: string): OrdinalEnding | undefined {
  const [, own] = MASCULINE.exec(noun) ?? [];
  if (own !== undefined) return MASCULINE_ENDINGS[own];
  const [, neuter] = NEUTER.exec(noun) ?? [];
  if (neuter !== undefined) return NEUTER_ENDINGS[neuter];
  const [, feminine] = FEMININE.exec(noun) ?? [];
  return feminine === undefined ? undefined : (FEMININE_ENDINGS[feminine] ?? 'ой');
}
const QUEEN = /^(?:Екатерин|Елизавет|Мари|Анн|Виктори|Изабелл|Маргарит|Кристин|Беатрикс)(а|я|ы|и|е|у|ю|ой|ей)$/;
const QUEENS: Readonly<Record<string, OrdinalEnding>> = { а: 'ая', я: 'ая', у: 'ую', ю: 'ую' };
const KING: readonly (readonly [RegExp, OrdinalEnding])[] = [
  [/[аяа]$/, 'ого'],
  [/[ую]$/, 'ому'],
  [/(?:ом|ем)$/, 'ым'],
  [/е$/, 'ом'],
];

const ROMAN = /^[IVXХ]+$/;
const russianRomanValue = (word: string): number => (ROMAN.test(word) ? romanValue(word.replace(/Х/g, 'X')) : NaN);

/** `XX век`, `XIX–XX веков`, `Екатерины II`, `Пётр I`, `II Мировая`, `глава III`. */
export const russianRomanNumeral: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  const next = bareWords[at + 1] ?? '';
  const before = bareWords[at - 1] ?? '';
  const isIn = /^во?$/i.test(before);
  const [first, second] = word.split(/[-–—]/).map(russianRomanValue);
  const short = next === 'в' || next === 'вв';
  const ending = short ? (isIn ? 'ом' : 'ого') : countedEnding(next);
  if (first && second && ending) {
    const said = `${russianOrdinal(first, ending)}, ${russianOrdinal(second, ending)}`;
    return short ? { spoken: [said, isIn ? 'веках' : 'веков'], hasOwnStop: true } : { spoken: [said, next] };
  }
  const value = russianRomanValue(word);
  if (Number.isNaN(value)) return undefined;
  if (short && next === 'в')
    return { spoken: [russianOrdinal(value, ending!), isIn ? 'веке' : 'века'], hasOwnStop: true };
  if (ending && !short) return { spoken: [russianOrdinal(value, ending), next] };
  const named = BEFORE.find(([noun]) => noun.test(before))?.[1];
  if (named) return expandOne(russianOrdinal(value, named));
  if (word.length > 1 && OF_CENTURY.test(before)) return expandOne(russianOrdinal(value, 'ого'));
  const adjective = ADJECTIVE.find(([form]) => form.test(next) && next.length > 3)?.[1];
  const [, queen] = QUEEN.exec(before) ?? [];
  if (queen) return expandOne(russianOrdinal(value, QUEENS[queen] ?? 'ой'));
  if (/^\p{Lu}\p{Ll}+$/u.test(before))
    return expandOne(russianOrdinal(value, KING.find(([form]) => form.test(before))?.[1] ?? 'ый'));
  return adjective && expandOne(russianOrdinal(value, adjective));
};
