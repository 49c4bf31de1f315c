import { romanValue } from './roman.js';
import { one, type Rule } from './rule.js';
import { cardinal, ordinal, type Ending } from './russian-words.js';

/** By the ending of the word after, or of the name before. */
const ADJECTIVE: readonly (readonly [RegExp, Ending])[] = [
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
const CENTURY: Readonly<Record<string, Ending>> = {
  век: 'ый',
  века: 'ого',
  веку: 'ому',
  веком: 'ым',
  веке: 'ом',
  в: 'ого',
  съезд: 'ый',
  съезда: 'ого',
  съезде: 'ом',
};
const QUEEN = /^(?:Екатерин|Елизавет|Мари|Анн|Виктори|Изабелл|Маргарит|Кристин|Беатрикс)(а|я|ы|и|е|у|ю|ой|ей)$/;
const QUEENS: Readonly<Record<string, Ending>> = { а: 'ая', я: 'ая', у: 'ую', ю: 'ую' };
const KING: readonly (readonly [RegExp, Ending])[] = [
  [/[аяа]$/, 'ого'],
  [/[ую]$/, 'ому'],
  [/(?:ом|ем)$/, 'ым'],
  [/е$/, 'ом'],
];

/** `XX век`, `Екатерины II`, `Пётр I`, `II Мировая`. */
export const roman: Rule = ({ bare }, at) => {
  const word = bare[at]!;
  const value = /^[IVXХ]+$/.test(word) ? romanValue(word.replace(/Х/g, 'X')) : NaN;
  if (Number.isNaN(value)) return undefined;
  const next = bare[at + 1] ?? '';
  const before = bare[at - 1] ?? '';
  if (Object.hasOwn(CENTURY, next)) {
    if (next !== 'в')
      return { said: [ordinal(value, /^(?:в|о)$/.test(before) && next === 'веке' ? 'ом' : CENTURY[next]!), next] };
    return { said: [ordinal(value, before === 'в' ? 'ом' : 'ого'), before === 'в' ? 'веке' : 'века'], dotted: true };
  }
  const adjective = ADJECTIVE.find(([ending]) => ending.test(next) && next.length > 3)?.[1];
  const [, queen] = QUEEN.exec(before) ?? [];
  if (queen) return one(ordinal(value, QUEENS[queen] ?? 'ой'));
  if (/^\p{Lu}\p{Ll}+$/u.test(before))
    return one(ordinal(value, KING.find(([ending]) => ending.test(before))?.[1] ?? 'ый'));
  return adjective && one(ordinal(value, adjective));
};

const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  '№': 'номер',
  ст: 'статья',
  стр: 'страница',
  п: 'пункт',
  рис: 'рисунок',
  гл: 'глава',
  табл: 'таблица',
};

/** `№ 5`, `№5`, `ст. 5`. */
export const numbered: Rule = ({ bare, shown }, at) => {
  const touching = /^№(\d+)$/.exec(shown[at]!.replace(/[.,;:!?)\]]+$/, ''));
  if (touching) return one(`номер ${cardinal(touching[1]!)}`);
  const key = shown[at] === '№' ? '№' : bare[at]!;
  if (
    !Object.hasOwn(BEFORE_NUMBER, key) ||
    (key !== '№' && !shown[at]!.endsWith('.')) ||
    !/^\d+$/.test(bare[at + 1] ?? '')
  )
    return undefined;
  return { said: [BEFORE_NUMBER[key]!, cardinal(bare[at + 1]!)] };
};

const SHORT: Readonly<Record<string, string>> = {
  'т.е': 'то есть',
  'т.к': 'так как',
  'т.н': 'так называемый',
  'и.о': 'исполняющий обязанности',
  др: 'другие',
  см: 'смотри',
  им: 'имени',
  ул: 'улица',
  пр: 'прочее',
  'т.д': 'так далее',
  'т.п': 'тому подобное',
  'н.э': 'нашей эры',
  ген: 'генерал',
  акад: 'академик',
  проф: 'профессор',
};
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'т. е': ['то', 'есть'],
  'т. к': ['так', 'как'],
  'т. д': ['так', 'далее'],
  'т. п': ['тому', 'подобное'],
  'н. э': ['нашей', 'эры'],
};

/** `т. е.`, `и т. д.`, `им.`, `и др.`. */
export const abbreviation: Rule = ({ bare, shown }, at) => {
  if (shown[at] === '&') return one('и');
  if (!shown[at]!.includes('.')) return undefined;
  const pair = `${bare[at]!} ${bare[at + 1] ?? ''}`.replace(' ', '. ');
  if (Object.hasOwn(PAIRS, pair) && shown[at + 1]!.includes('.')) return { said: PAIRS[pair]!, dotted: true };
  return Object.hasOwn(SHORT, bare[at]!) ? one(SHORT[bare[at]!]!, true) : undefined;
};

const LETTERS: Readonly<Record<string, string>> = {
  А: 'а',
  Б: 'бэ',
  В: 'вэ',
  Г: 'гэ',
  Д: 'дэ',
  Е: 'е',
  Ж: 'жэ',
  З: 'зэ',
  И: 'и',
  К: 'ка',
  Л: 'эль',
  М: 'эм',
  Н: 'эн',
  О: 'о',
  П: 'пэ',
  Р: 'эр',
  С: 'эс',
  Т: 'тэ',
  У: 'у',
  Ф: 'эф',
  Х: 'ха',
  Ц: 'цэ',
  Ч: 'че',
  Ш: 'ша',
  Щ: 'ща',
  Э: 'э',
  Ю: 'ю',
  Я: 'я',
};
/** Spelled, though they have a vowel, some in a way of their own. */
const SPELLED: Readonly<Record<string, string>> = {
  США: 'сэ ша а',
  ЕС: 'е эс',
  ФРГ: 'фэ эр гэ',
  РФ: 'эр эф',
  ФСБ: 'фэ эс бэ',
  ОБСЕ: 'о бэ эс е',
  ЕАЭС: 'е а э эс',
  ОАЭ: 'о а э',
  ООО: 'о о о',
  ИП: 'и пэ',
};

/** `ОДКБ`, `США`, `КНР`: letter by letter, where it cannot be said as a word. */
export const acronym: Rule = ({ bare }, at) => {
  const word = bare[at]!;
  if (Object.hasOwn(SPELLED, word)) return one(SPELLED[word]!);
  if (!/^[А-Я]{2,5}$/.test(word) || isShouted(bare)) return undefined;
  const isSpelled = !/[АЕИОУЭЮЯ]/.test(word) || /[^АЕИОУЭЮЯ]{3}/.test(word);
  return isSpelled ? one([...word].map((letter) => LETTERS[letter] ?? letter).join(' ')) : undefined;
};

const isShouted = (bare: readonly string[]): boolean => {
  const words = bare.filter((word) => /\p{L}{2}/u.test(word));
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
};
