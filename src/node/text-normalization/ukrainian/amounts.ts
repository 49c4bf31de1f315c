import { amountRule, type Amount } from '../rules/amount-rule.js';
import { YEAR } from '../rules/calendar.js';
import type { CountedNoun, Gender } from '../rules/counted-noun.js';
import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import type { WrittenNumber } from '../rules/written-number.js';
import { nounFormAfter } from '../slavic/plural-form.js';
import { FEMININE_AFTER_TWO, MASCULINE_AFTER_TWO, UKRAINIAN_SCALES, UKRAINIAN_UNITS } from './nouns.js';
import { ukrainianCardinal, ukrainianInteger, type UkrainianCase } from './number-words.js';

const CASE_BY_PREPOSITION: readonly (readonly [words: RegExp, grammaticalCase: UkrainianCase])[] = [
  [
    /^(?:близько|до|від|із|зі|з|без|для|більше|менше|після|серед|крім|замість|коло|біля|проти|щодо|протягом|упродовж|впродовж|порядку)$/,
    'genitive',
  ],
  [/^(?:завдяки|всупереч)$/, 'dative'],
  [/^(?:між|над|під|перед)$/, 'instrumental'],
  [/^(?:на|за|через|про|понад|по)$/, 'accusative'],
];
const CASE_BY_ENDING: readonly (readonly [words: RegExp, grammaticalCase: UkrainianCase])[] = [
  [/[ая]х$/, 'locative'],
  [/[ая]м$/, 'dative'],
  [/(?:ами|ями|ьми)$/, 'instrumental'],
];

/** The case of a number; undefined where the words beside it do not show it. */
function caseOf({ from, nouns, before, after }: Amount<CountedNoun>): UkrainianCase | undefined {
  const noun = nouns.length ? '' : after;
  const byEnding = CASE_BY_ENDING.find(([words]) => words.test(noun))?.[1];
  if (byEnding) return byEnding;
  if (/^[ву]$/.test(before)) return undefined;
  const byPreposition = CASE_BY_PREPOSITION.find(([words]) => words.test(before))?.[1];
  // "бачив 2 солдатів": after two a noun in the genitive is the object of a verb.
  const isObject = !from.fraction && /(?:^|[^1])[234]$/.test(from.whole) && /(?:ів|їв|ей)$/.test(noun);
  return byPreposition ?? (isObject ? 'genitive' : 'nominative');
}

/** The gender of a noun that is written in full; undefined where its form does not show it. */
function genderOf({ whole }: WrittenNumber, noun: string, grammaticalCase: UkrainianCase): Gender | undefined {
  const [tens, ones] = [+whole.slice(-2), +whole.slice(-1)];
  if ((tens > 10 && tens < 20) || ones === 0 || ones > 2) return 'm';
  if (ones === 1) {
    if (!noun || /(?:[бвгджзклмнпрстфхцчшщ]ня|тя|ння)$/.test(noun)) return undefined;
    return /[аяую]$/.test(noun) ? 'f' : /[ое]$/.test(noun) ? 'n' : /[^аеиіоуюяєї]$/.test(noun) ? 'm' : undefined;
  }
  if (grammaticalCase !== 'nominative' && grammaticalCase !== 'accusative') return 'm';
  if (FEMININE_AFTER_TWO.test(noun)) return 'f';
  return MASCULINE_AFTER_TWO.test(noun) || /[ая]$/.test(noun) ? 'm' : undefined;
}

const isSingular = ({ whole, fraction }: WrittenNumber): boolean => !fraction && /(?:^|[^1])1$/.test(whole);

/** The noun after a number in a case; undefined for the singular of cases that the list of nouns has not. */
function nounIn(
  number: WrittenNumber,
  { gender, forms }: CountedNoun,
  grammaticalCase: UkrainianCase,
): string | undefined {
  const [one = '', two = '', five = '', genitive = ''] = forms;
  if (number.fraction) return genitive;
  if (grammaticalCase === 'genitive') return isSingular(number) ? genitive : five;
  const counted = nounFormAfter(number.whole, [one, two, five]);
  if (grammaticalCase === 'nominative') return counted;
  if (grammaticalCase === 'accusative')
    return gender === 'f' && isSingular(number) ? counted.replace(/а$/, 'у').replace(/я$/, 'ю') : counted;
  if (one === two) return one;
  if (isSingular(number) || / /.test(two.replace(/ (?:на|Цельсія).*/, ''))) return undefined;
  const vowel = /(?<![чшжщ])і(?= |$)/.test(two) ? 'я' : 'а';
  const ending = { dative: 'м', instrumental: 'ми', locative: 'х' }[grammaticalCase];
  return two.replace(/[иі](?= |$)/, vowel + ending);
}

/** The word "півтора", which has no cases. */
const isOneAndHalf = ({ sign, whole, fraction }: WrittenNumber): boolean => !sign && whole === '1' && fraction === '5';

function say(amount: Amount<CountedNoun>): readonly string[] | undefined {
  const { from, to, nouns, before, after } = amount;
  const [first, ...others] = nouns;
  const rest = others.map(({ forms }) => forms[2]!);
  const grammaticalCase = caseOf(amount);
  if (!grammaticalCase) return undefined;
  if (to) return sayRange(from, to, nouns, before);
  if (isOneAndHalf(from) && (first ?? /[ауюяиі]$/.test(after)))
    return [
      (first ? first.gender === 'f' : /[иі]$/.test(after)) ? 'півтори' : 'півтора',
      ...(first ? [first.forms[3]!] : []),
      ...rest,
    ];
  const gender = first?.gender ?? genderOf(from, after, grammaticalCase);
  const isDecimalInOtherCase = from.fraction && /^(?:dative|instrumental|locative)$/.test(grammaticalCase);
  if (!gender || isDecimalInOtherCase) return undefined;
  const said = ukrainianCardinal(from, grammaticalCase, gender);
  // "1 гривня" or "1 гривню": the nominative and the accusative differ.
  const isUncertain = grammaticalCase === 'nominative' && said && /(?:^| )(?:одна|тисяча)(?= |$)/.test(said) && !/[ая]$/.test(first ? '' : after); // prettier-ignore
  if (!said || isUncertain) return undefined;
  if (!first) return [said];
  const noun = nounIn(from, first, grammaticalCase);
  return noun === undefined ? undefined : [said, noun, ...rest];
}

/** `від п'яти до десяти відсотків`; after a preposition `на п'ять-десять відсотків`. */
function sayRange(
  from: WrittenNumber,
  to: WrittenNumber,
  nouns: readonly CountedNoun[],
  before: string,
): readonly string[] | undefined {
  if (from.fraction || to.fraction) return undefined;
  const many = nouns.map(({ forms }) => forms[2]!);
  const gender = nouns[0]?.gender ?? 'm';
  if (!CASE_BY_PREPOSITION.some(([words]) => words.test(before)))
    return nouns.length
      ? [
          `від ${ukrainianInteger(from.whole, 'genitive', gender)} до ${ukrainianInteger(to.whole, 'genitive', gender)}`,
          ...many,
        ]
      : undefined;
  const isPlain =
    /^(?:на|за|через|про|понад|по)$/.test(before) && /(?:^|[5-9]|0|1\d)$/.test(to.whole) && /[03-9]$/.test(from.whole);
  return isPlain ? [`${ukrainianInteger(from.whole)}-${ukrainianInteger(to.whole)}`, ...many] : undefined;
}

/** `25 %`, `5 млн грн`, `близько 200 осіб`, `2 тис.`. */
export const ukrainianAmount: NormalizationRule = amountRule<CountedNoun>({
  format: { decimal: ',', group: '', hasSpaces: true },
  scales: UKRAINIAN_SCALES,
  units: UKRAINIAN_UNITS,
  // "після 2022": a year without its noun would be an ordinal in a case.
  say: (amount, { bareWords }, at) => (!amount.nouns.length && YEAR.test(bareWords[at]!) ? undefined : say(amount)),
  nounAfterDigits: ({ forms }, { fraction }) => (fraction ? forms[3] : undefined),
});

/** `18-річний`, `100-річчя`, `5-поверховий`, `2:1`, `COVID-19`. */
export const ukrainianCompound: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  const [, figures, rest] = /^(\d{1,3})-(\p{Ll}{4,})$/u.exec(word) ?? [];
  if (
    figures &&
    rest &&
    /^(?:річ|поверх|відсотк|метров|кілометр|годинн|денн|тонн|кімнатн|мільйонн|тисячн|бальн)/.test(rest)
  )
    return expandOne(firstPart(+figures) + rest);
  const [, goals, against] = /^(\d{1,2}):(\d)$/.exec(word) ?? [];
  if (goals && against) return expandOne(`${ukrainianInteger(+goals)} ${ukrainianInteger(+against)}`);
  const [, letters, number] = /^(\p{Lu}[\p{L}]{0,5})-(\d{1,3})$/u.exec(word) ?? [];
  return letters && number && !number.startsWith('0') ? expandOne(`${letters} ${ukrainianInteger(number)}`) : undefined;
};

const JOINED_ONES: Readonly<Record<number, string>> = { 1: 'одно', 2: 'дво', 3: 'три', 4: 'чотири' };

/** The first part of a compound: `вісімнадцяти`, `двадцятиодно`, `сто`. */
function firstPart(value: number): string {
  if (value === 100 || value === 90) return ukrainianInteger(value);
  const ones = value % 100 > 10 && value % 100 < 20 ? undefined : JOINED_ONES[value % 10];
  const tens = ones ? value - (value % 10) : value;
  const said = tens ? ukrainianInteger(tens, 'genitive').replace(/^ста(?= |$)/, 'сто').replace('дев\'яноста', 'дев\'яносто') : ''; // prettier-ignore
  return (said + (ones ?? '')).replace(/ /g, '');
}
