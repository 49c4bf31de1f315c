import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { amountRule, type Amount } from '../rules/amount-rule.js';
import { DAY, numericDateRule, YEAR } from '../rules/calendar.js';
import { readTime } from '../rules/clock.js';
import type { CountedNoun } from '../rules/counted-noun.js';
import { expandOne, hasInnerStop, wordAfter, type NormalizationRule } from '../rules/normalization-rule.js';
import type { WrittenNumber } from '../rules/written-number.js';
import { ARABIC_SCALES, ARABIC_UNITS, genderOf } from './nouns.js';
import { arabicInteger, arabicOrdinal, hasOneCase, type ArabicCase } from './number-words.js';

/** Words before the genitive. */
const GOVERNING =
  /^(?:[بل]ـ?|في|من|إلى|على|عن|مع|بعد|قبل|منذ|خلال|حتى|بين|نحو|حوالي|حوالى|قرابة|زهاء|بنسبة|نسبة|بقيمة|قيمة|بمبلغ|مبلغ|لمدة|مدة|بمعدل|بمقدار|بسعر|بواقع|بحدود|حدود|بمشاركة|بعمر|بعد|مسافة|بسرعة|سرعة|لنحو|بنحو|لأكثر|مقتل|إصابة|اعتقال|وفاة)$/;

/** The case of a number; undefined where the words beside it do not show it. */
const caseOf = (number: WrittenNumber, before: string): ArabicCase | undefined =>
  GOVERNING.test(before) || hasOneCase(+number.whole) ? 'oblique' : undefined;

/** The form of a noun after a number; undefined after one and two, where the noun alone says the number. */
function nounAfter({ whole, fraction }: WrittenNumber, { forms }: CountedNoun): string | undefined {
  const [hundred, few, many] = forms;
  if (hundred === few && few === many) return hundred;
  const ones = +whole % 100;
  if (fraction || !ones) return hundred;
  if (ones < 3) return undefined;
  return ones <= 10 ? few : many;
}

function say({ from, to, nouns, before, after }: Amount<CountedNoun>): readonly string[] | undefined {
  const [first, ...others] = nouns;
  const value = +from.whole;
  const rest = others.map(({ forms }) => forms[0]!);
  if (to || from.sign || value >= 1e12) return undefined;
  const gender = first ? first.gender : genderOf(value, after);
  const grammaticalCase = caseOf(from, before);
  const noun = first && nounAfter(from, first);
  const isPercent = first?.forms[0] === ARABIC_UNITS['%']!.forms[0];
  // "2 مليون" would be the dual of the noun.
  const isDual = !isPercent && [1, 2].includes(value % 100) && !from.fraction;
  if (isDual || (first ? noun === undefined : value < 3 || !after)) return undefined;
  if (!grammaticalCase || !gender || (from.fraction && !hasOneCase(+from.fraction) && !GOVERNING.test(before)))
    return undefined;
  const isConstruct = !isPercent && !from.fraction;
  const number = arabicInteger(value, { gender, case: grammaticalCase, isConstruct });
  const fraction = from.fraction && ` فَاصِلَة ${/^0/.test(from.fraction) ? 'صِفْر ' : ''}${arabicInteger(+from.fraction)}`;
  return [number + fraction, ...(first ? [noun!] : []), ...rest];
}

/** `بنسبة 25%`, `5 ملايين`, `$20`, `1,500`: where the case or the gender is unknown, the digits stay. */
const arabicAmount = amountRule<CountedNoun>({
  format: { decimal: '.٫', group: ',٬', hasSpaces: false },
  scales: ARABIC_SCALES,
  units: ARABIC_UNITS,
  say: (amount, { bareWords }, at) => (YEAR.test(bareWords[at]!) && !amount.nouns.length ? undefined : say(amount)),
  nounAfterDigits: (noun, number) => nounAfter(number, noun),
});

const MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
const SPOKEN_MONTHS = 'يَنَايِر فِبْرَايِر مَارِس أَبْرِيل مَايُو يُونْيُو يُولْيُو أُغُسْطُس سِبْتَمْبِر أُكْتُوبَر نُوفَمْبِر دِيسَمْبِر'.split(' ');
const OTHER_MONTHS =
  'إبريل نيسان أيار حزيران تموز آب أيلول شباط آذار محرم صفر رجب شعبان رمضان شوال جانفي فيفري أفريل ماي جوان جويلية أوت'.split(
    ' ',
  );
const MONTH = new RegExp(`^(?:${[...MONTHS, ...OTHER_MONTHS].join('|')}|كانون|تشرين)(?:/|$)`);

/** `5 مايو`, `16 كانون الأول/ديسمبر`: the day is an ordinal. */
const arabicDay: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  return DAY.test(word) && MONTH.test(wordAfter(sentence, at)) ? expandOne(`${arabicOrdinal(+word)} مِن`) : undefined;
};

/** `عام 2024`, `سنة 1990`, `مايو 2024`. */
const arabicYear: NormalizationRule = ({ bareWords }, at) => {
  const before = bareWords[at - 1] ?? '';
  if (!YEAR.test(bareWords[at]!)) return undefined;
  const isFeminine = /^(?:[بل]?سنة|السنة)$/.test(before);
  const isMonth = MONTH.test(before.split('/').at(-1)!) || (/^(?:الأول|الثاني)$/.test(before) && /^(?:كانون|تشرين)$/.test(bareWords[at - 2] ?? '')); // prettier-ignore
  if (!isFeminine && !isMonth && !/^(?:[بلو]?عام|العام|للعام|عامي)$/.test(before)) return undefined;
  return expandOne(yearWords(+bareWords[at]!, isFeminine ? 'f' : 'm'));
};

const yearWords = (year: number, gender: 'm' | 'f' = 'm'): string => arabicInteger(year, { gender });

const arabicNumericDate = numericDateRule(
  ({ day, month, year }) => `${arabicOrdinal(day)} مِن ${SPOKEN_MONTHS[month - 1]!} ${yearWords(year)}`,
);

/** `الساعة 14:30`. */
const arabicTime: NormalizationRule = ({ bareWords }, at) => {
  const time = /^(?:الساعة|والساعة)$/.test(bareWords[at - 1] ?? '') ? readTime(bareWords[at]!) : undefined;
  if (!time?.hours) return undefined;
  const hour = time.hours === 1 ? 'الوَاحِدَة' : arabicOrdinal(time.hours, 'f');
  return expandOne(hour + minuteWords(time.minutes));
};

function minuteWords(minutes: number): string {
  if (minutes < 3) return ['', ' وَدَقِيقَة', ' وَدَقِيقَتَين'][minutes]!;
  if (minutes === 15) return ' وَالرُّبْع';
  if (minutes === 30) return ' وَالنِصْف';
  return ` وَ${arabicInteger(minutes, { gender: 'f' })} ${minutes <= 10 ? 'دَقَائِق' : 'دَقِيقَة'}`;
}

const arabicAbbreviation = abbreviationRule({
  always: { 'ق م': 'قَبْلَ المِيلَاد', إلخ: 'إِلَى آخِرِه', الخ: 'إِلَى آخِرِه', 'ص ب': 'صُنْدُوق بَرِيد' },
  beforeName: { د: 'الدُّكْتُور', 'أ د': 'الأُسْتَاذ الدُّكْتُور' },
  beforeNumber: { ص: 'صَفْحَة' },
  withoutStop: ['إلخ', 'الخ'],
  cardinal: (digits) => digits,
  ampersand: 'و',
});

/** `1445 هـ`, `2024م`: the era after a year. */
const arabicEra: NormalizationRule = (sentence, at) => {
  const [, year, attached] = /^(\d{3,4})(هـ|م)?$/.exec(sentence.bareWords[at]!) ?? [];
  const era = attached ?? wordAfter(sentence, at);
  if (!year || !/^(?:هـ|م)$/.test(era)) return undefined;
  const isAfterYear = /^(?:[بلو]?عام|العام|سنة|[بل]سنة)$/.test(sentence.bareWords[at - 1] ?? '');
  const isFeminine = /سنة$/.test(sentence.bareWords[at - 1] ?? '');
  const number = isAfterYear ? yearWords(+year, isFeminine ? 'f' : 'm') : year;
  const name = (era === 'م' ? 'مِيلَادِي' : 'هِجْرِي') + (isFeminine ? 'َة' : '');
  if (!isAfterYear && era === 'م') return undefined;
  return attached
    ? expandOne(`${number} ${name}`, hasInnerStop(sentence, at))
    : { spoken: [number, name], hasOwnStop: hasInnerStop(sentence, at + 1) };
};

const RULES: readonly NormalizationRule[] = [
  arabicEra,
  arabicNumericDate,
  arabicYear,
  arabicTime,
  arabicDay,
  arabicAbbreviation,
  arabicAmount,
];

const VOWELLED: Readonly<Record<string, string>> = { و: 'وَ', ف: 'فَ', ب: 'بِ', ل: 'لِ' };

/** `و21 يونيو`, `بـ25%`: a word of one letter is attached to the number. It counts as a word of its own. */
const arabicAttachedWord: NormalizationRule = ({ words, bareWords }, at) => {
  const [, conjunction = '', preposition = ''] = /^([وف]?)([بل]?ـ?)(?=[\d$€£])/.exec(bareWords[at]!) ?? [];
  const attached = conjunction + preposition;
  if (!attached) return undefined;
  const split = (list: readonly string[]): string[] => [
    ...list.slice(0, at),
    preposition,
    list[at]!.replace(attached, ''),
    ...list.slice(at + 1),
  ];
  const sentence = { words: split(words), bareWords: split(bareWords) };
  for (const rule of RULES) {
    const expansion = rule(sentence, at + 1);
    if (!expansion) continue;
    const [first = '', ...rest] = expansion.spoken;
    // "ل" and the article are one word.
    const isInDigits = /^\d/.test(first);
    const letters = attached.replace('ـ', '').replace(/./g, (letter) => (isInDigits ? letter : VOWELLED[letter]!));
    const joined = (letters + first).replace('لِال', 'لِل');
    return { ...expansion, spoken: [joined, ...rest] };
  }
  return undefined;
};

/** A rule stands before rules that would read a part of the same text. */
export const ARABIC_RULES: readonly NormalizationRule[] = [arabicAttachedWord, ...RULES];
