import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { amountRule, type Amount } from '../rules/amount-rule.js';
import { DAY, isYearAt, monthFinder, numericDateRule, YEAR, YEAR_RANGE } from '../rules/calendar.js';
import { readTime } from '../rules/clock.js';
import type { CountedNoun, Gender } from '../rules/counted-noun.js';
import { expandOne, wordAfter, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { romanRange, romanValueOf } from '../rules/roman-numerals.js';
import { isOne, type WrittenNumber } from '../rules/written-number.js';
import { FRENCH_SCALES, FRENCH_UNITS } from './nouns.js';
import { frenchCardinal, frenchInteger, frenchOrdinal } from './number-words.js';

/** Before another noun a scale is followed by "de". */
const SCALE = /^milli(?:on|ard)s?$/;

/** Numbers below two have a singular noun. */
const formAfter = ({ whole }: WrittenNumber, { forms }: CountedNoun): string => forms[+whole < 2 ? 0 : 1]!;

function say({ from, to, nouns }: Amount<CountedNoun>): readonly string[] | undefined {
  const [first, ...others] = nouns;
  const { gender = 'm' } = first ?? {};
  // "21 personnes": the gender of a noun that is written in full is unknown.
  if (!first && [from, to].some((number) => number && /1$/.test(number.whole) && /\bun$/.test(frenchCardinal(number))))
    return undefined;
  const number = to ? `${frenchCardinal(from, gender)} à ${frenchCardinal(to, gender)}` : frenchCardinal(from, gender);
  if (!first) return [number];
  const counted = formAfter(to ?? from, first);
  const isScale = SCALE.test(counted);
  return [number, counted, ...others.map(({ forms }) => (isScale ? ofWord(forms[1]!) : forms[1]!))];
}

const ofWord = (noun: string): string => (/^[aeéhiouy](?!r?yv)/.test(noun) ? `d'${noun}` : `de ${noun}`);

/** Before a year, which counts no noun. */
const BEFORE_YEAR = /^(?:en|depuis|dès|année|fin|début|printemps|été|automne|hiver)$/;

/** `25 %`, `5 M€`, `$5 milliards`, `2 000`, `3,5`. */
const frenchAmount = amountRule<CountedNoun>({
  format: { decimal: ',', group: '.', hasSpaces: true },
  scales: FRENCH_SCALES,
  units: FRENCH_UNITS,
  say(amount, { bareWords }, at) {
    const word = amount.nouns.length ? '' : bareWords[at]!;
    const [, from, to] = YEAR_RANGE.exec(word) ?? [];
    if (from && to) return [`${frenchInteger(from)} à ${frenchInteger(to)}`];
    const isYear = YEAR.test(word) && (!amount.after || BEFORE_YEAR.test(amount.before));
    return isYear ? [frenchInteger(word)] : say(amount);
  },
  nounAfterDigits: (noun, number) => noun.forms[isOne(number) ? 0 : 1],
});

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
const monthOf = monthFinder(MONTHS, {
  janv: 'janvier',
  févr: 'février',
  avr: 'avril',
  juil: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
});

const dayWords = (day: number): string => (day === 1 ? 'premier' : frenchInteger(day));

/** `1er mai`, `5 mai 2024`, `21 sept. 2024`. */
const frenchDay: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  const month = monthOf(wordAfter(sentence, at));
  if (!month || !DAY.test(word)) return undefined;
  const isAbbreviated = month !== bareWords[at + 1];
  const isYear = isAbbreviated ? YEAR.test(bareWords[at + 2] ?? '') : isYearAt(sentence, at + 2);
  return isYear
    ? { spoken: [dayWords(+word), month, frenchInteger(bareWords[at + 2]!)] }
    : { spoken: [dayWords(+word), month], hasOwnStop: isAbbreviated };
};

const frenchNumericDate = numericDateRule(
  ({ day, month, year }) => `${dayWords(day)} ${MONTHS.split(' ')[month - 1]!} ${frenchInteger(year)}`,
);

/** `14h30`, `14 h 30`, `14h`, `14:30`. */
const frenchTime: NormalizationRule = ({ bareWords }, at) => {
  const [word, unit = '', minutes = ''] = [bareWords[at]!, bareWords[at + 1], bareWords[at + 2]];
  const time =
    readTime(word, ':hH') ??
    (/^(?:1?\d|2[0-4])[hH]$/.test(word) ? { hours: parseInt(word, 10), minutes: 0 } : undefined);
  const say = (value: number, noun: string): string => `${frenchInteger(value, 'f')} ${noun}${value < 2 ? '' : 's'}`;
  if (time) return expandOne(say(time.hours, 'heure') + (time.minutes ? ` ${frenchInteger(time.minutes)}` : ''));
  if (unit !== 'h' || !/^(?:\d|1\d|2[0-4])$/.test(word)) return undefined;
  const noun = +word < 2 ? 'heure' : 'heures';
  return /^[0-5]\d$/.test(minutes)
    ? { spoken: [frenchInteger(word, 'f'), noun, +minutes ? frenchInteger(+minutes) : ''] }
    : { spoken: [frenchInteger(word, 'f'), noun] };
};

const SUPERSCRIPTS: Readonly<Record<string, string>> = { ᵉ: 'e', ʳ: 'r', ᵈ: 'd', ˢ: 's', '°': 'o' };
const ORDINAL = /^(\d{1,4}|[IVXІХ]+)(er|ers|re|ère|nd|nde|e|è|ème|ième|es|èmes|ièmes)$/;

/** `1er`, `2e`, `1ʳᵉ`, `XXIe siècle`, `XIXe-XXe siècles`. */
const frenchOrdinalNumber: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!.replace(/[ᵉʳᵈˢ]/g, (letter) => SUPERSCRIPTS[letter]!);
  const parts = word.split(/[-–—]/).map(ordinalWords);
  return parts.length <= 2 && parts.every((part) => part !== undefined) ? expandOne(parts.join(' ')) : undefined;
};

function ordinalWords(text: string): string | undefined {
  const [, figures, ending = ''] = ORDINAL.exec(text) ?? [];
  const value = figures === undefined ? NaN : /^\d/.test(figures) ? +figures : romanValueOf(figures);
  if (!value) return undefined;
  const gender: Gender = /^(?:re|ère|nde)$/.test(ending) ? 'f' : 'm';
  if (value === 2 && ending.startsWith('n')) return gender === 'f' ? 'seconde' : 'second';
  if ((value === 1) !== /^(?:er|ers|re|ère)$/.test(ending) || ending.startsWith('n')) return undefined;
  return frenchOrdinal(value, gender) + (/s$/.test(ending) ? 's' : '');
}

const COUNTED = /^(?:chapitre|tome|titre|livre|partie|acte|volume|article|annexe|section|phase|type|niveau)$/i;
const RULERS =
  /^(?:charles|henri|georges?|édouard|philippe|pie|paul|jean|louis|françois|ferdinand|alphonse|gustave|urbain)$/i;

/** `Louis XIV`, `François Ier`, `chapitre III`. */
const frenchRoman: NormalizationRule = ({ bareWords }, at) => {
  const [value, ...more] = romanRange(bareWords[at]!);
  const before = bareWords[at - 1] ?? '';
  if (value === undefined || more.length) return undefined;
  if (COUNTED.test(before)) return expandOne(value === 1 ? 'un' : frenchInteger(value));
  // A single letter may be an initial: "Malcolm X".
  const isRuler = /^\p{Lu}\p{Ll}{2,}$/u.test(before) && (bareWords[at]!.length > 1 || RULERS.test(before));
  return isRuler ? expandOne(value === 1 ? 'premier' : frenchInteger(value)) : undefined;
};

const frenchAbbreviation = abbreviationRule({
  always: {
    'p ex': 'par exemple',
    'c -à-d': "c'est-à-dire",
    'av J -C': 'avant Jésus-Christ',
    'apr J -C': 'après Jésus-Christ',
    etc: 'et cetera',
    env: 'environ',
    Mme: 'Madame',
    Mmes: 'Mesdames',
    Mlle: 'Mademoiselle',
    MM: 'Messieurs',
    Dr: 'Docteur',
    Pr: 'Professeur',
  },
  withoutStop: ['Mme', 'Mmes', 'Mlle', 'Dr', 'Pr', 'n°', 'nº', 'no', 'nos'],
  beforeName: { M: 'Monsieur', Me: 'Maître' },
  beforeNumber: {
    'n°': 'numéro',
    nº: 'numéro',
    no: 'numéro',
    nos: 'numéros',
    art: 'article',
    p: 'page',
    chap: 'chapitre',
    vol: 'volume',
  },
  signs: { 'n°': 'numéro', nº: 'numéro', '№': 'numéro', '§': 'paragraphe' },
  cardinal: frenchInteger,
  ampersand: 'et',
});

/** A rule stands before rules that would read a part of the same text. */
export const FRENCH_RULES: readonly NormalizationRule[] = [
  phoneRule({ plus: 'plus', cardinal: (digits) => frenchInteger(digits) }),
  frenchNumericDate,
  frenchTime,
  frenchDay,
  frenchOrdinalNumber,
  frenchRoman,
  frenchAbbreviation,
  frenchAmount,
];
