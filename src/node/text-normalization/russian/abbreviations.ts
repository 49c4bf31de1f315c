import { isAllCapitals } from '../rules/all-capitals.js';
import { endsClause, expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { russianCardinal } from './number-words.js';

const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  '№': 'номер',
  стр: 'страница',
  с: 'страница',
  д: 'дом',
  кв: 'квартира',
  корп: 'корпус',
  рис: 'рисунок',
  табл: 'таблица',
};

/** Parts of a law in four cases, which depend on the word before: nominative, genitive, dative, prepositional. */
const LAW_PARTS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ст: ['статья', 'статьи', 'статье', 'статье'],
  ч: ['часть', 'части', 'части', 'части'],
  п: ['пункт', 'пункта', 'пункту', 'пункте'],
  гл: ['глава', 'главы', 'главе', 'главе'],
};

function lawPartName(key: string, before: string): string | undefined {
  const forms = Object.hasOwn(LAW_PARTS, key) ? LAW_PARTS[key]! : undefined;
  if (!forms) return BEFORE_NUMBER[key];
  if (/^(?:по|к|согласно)$/i.test(before)) return forms[2];
  if (/^(?:в|во|о|об)$/i.test(before)) return forms[3];
  return /^\d|^(?:из|от|до|с)$/i.test(before) ? forms[1] : forms[0];
}

/** `№ 5`, `№5`, `ст. 5`, `по ч. 2 ст. 207.3`. */
export const russianNumbered: NormalizationRule = (sentence, at) => {
  const { bareWords, words: shown } = sentence;
  const touching = /^№(\d+)$/.exec(shown[at]!.replace(/[.,;:!?)\]]+$/, ''));
  if (touching) return expandOne(`номер ${russianCardinal(touching[1]!)}`);
  const key = shown[at] === '№' ? '№' : bareWords[at]!;
  const name = lawPartName(key, at && !endsClause(sentence, at - 1) ? bareWords[at - 1]! : '');
  const number = /^\d+(?:\.\d+)*$/.exec(bareWords[at + 1] ?? '')?.[0];
  if (!name || !number || (key !== '№' && !shown[at]!.endsWith('.'))) return undefined;
  return {
    spoken: [
      name,
      number
        .split('.')
        .map((part) => russianCardinal(part))
        .join(' точка '),
    ],
  };
};

const OTHER_ABBREVIATIONS: Readonly<Record<string, string>> = {
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
const TWO_WORD_ABBREVIATIONS: Readonly<Record<string, readonly [string, string]>> = {
  'т. е': ['то', 'есть'],
  'т. к': ['так', 'как'],
  'т. д': ['так', 'далее'],
  'т. п': ['тому', 'подобное'],
  'н. э': ['нашей', 'эры'],
};

/** Abbreviations before the name of a place in four cases, which depend on the preposition: nominative, genitive, dative, prepositional. */
const PLACE_ABBREVIATIONS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  г: ['город', 'города', 'городу', 'городе'],
  гор: ['город', 'города', 'городу', 'городе'],
  пос: ['посёлок', 'посёлка', 'посёлку', 'посёлке'],
  дер: ['деревня', 'деревни', 'деревне', 'деревне'],
  обл: ['область', 'области', 'области', 'области'],
  р: ['река', 'реки', 'реке', 'реке'],
  оз: ['озеро', 'озера', 'озеру', 'озере'],
};

/** `г. Москва`, `в г. Москве`, `из пос. Ключи`. */
export const russianPlace: NormalizationRule = ({ bareWords, words: shown }, at) => {
  const forms = Object.hasOwn(PLACE_ABBREVIATIONS, bareWords[at]!) ? PLACE_ABBREVIATIONS[bareWords[at]!]! : undefined;
  if (!forms || !shown[at]!.endsWith('.') || !/^\p{Lu}\p{Ll}/u.test(bareWords[at + 1] ?? '')) return undefined;
  const before = bareWords[at - 1] ?? '';
  const form = /^(?:в|во|о|об|при)$/i.test(before) ? 3 : /^(?:к|ко|по)$/i.test(before) ? 2 : /^(?:из|от|до|у|около|близ|для|с)$/i.test(before) ? 1 : 0; // prettier-ignore
  return expandOne(forms[form], true);
};

/** `т. е.`, `и т. д.`, `им.`, `и др.`. */
export const russianAbbreviation: NormalizationRule = ({ bareWords, words: shown }, at) => {
  if (shown[at] === '&') return expandOne('и');
  if (Object.hasOwn(PERSON_TITLES, bareWords[at]!)) return expandOne(PERSON_TITLES[bareWords[at]!]!);
  if (!shown[at]!.includes('.')) return undefined;
  const pair = `${bareWords[at]!} ${bareWords[at + 1] ?? ''}`.replace(' ', '. ');
  if (Object.hasOwn(TWO_WORD_ABBREVIATIONS, pair) && shown[at + 1]!.includes('.'))
    return { spoken: TWO_WORD_ABBREVIATIONS[pair]!, hasOwnStop: true };
  return Object.hasOwn(OTHER_ABBREVIATIONS, bareWords[at]!)
    ? expandOne(OTHER_ABBREVIATIONS[bareWords[at]!]!, true)
    : undefined;
};

const PERSON_TITLES: Readonly<Record<string, string>> = {
  'г-н': 'господин',
  'г-на': 'господина',
  'г-ну': 'господину',
  'г-жа': 'госпожа',
  'г-жи': 'госпожи',
  'г-же': 'госпоже',
  'гр-н': 'гражданин',
  'гр-ка': 'гражданка',
};

const LETTER_NAMES: Readonly<Record<string, string>> = {
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
/** Acronyms that are spelled although they have a vowel, some of them irregularly. */
const SPELLED_ACRONYMS: Readonly<Record<string, string>> = {
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

/** `ОДКБ`, `США`, `КНР`: letter by letter, if it cannot be pronounced as a word. */
export const russianAcronym: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  if (Object.hasOwn(SPELLED_ACRONYMS, word)) return expandOne(SPELLED_ACRONYMS[word]!);
  if (!/^[А-Я]{2,5}$/.test(word) || isAllCapitals(bareWords)) return undefined;
  const isSpelled = !/[АЕИОУЭЮЯ]/.test(word) || /[^АЕИОУЭЮЯ]{3}/.test(word);
  return isSpelled ? expandOne([...word].map((letter) => LETTER_NAMES[letter] ?? letter).join(' ')) : undefined;
};
