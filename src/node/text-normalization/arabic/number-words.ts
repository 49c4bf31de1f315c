import type { Gender } from '../rules/counted-noun.js';

/** The nominative, or the form of the genitive and the accusative. */
export type ArabicCase = 'nominative' | 'oblique';

// The library n2words writes "مئتان ألف" and "مائة وألف ألف", and no vowels: espeak-ng guesses none in "خمسمئة". So all words
// here have their vowels, without the short vowels of cases at their ends, and without a doubling that the voice misreads ("سِتَّة").
const ONES_MASCULINE = '– وَاحِد – ثَلَاثَة أَرْبَعَة خَمْسَة سِتَة سَبْعَة ثَمَانِيَة تِسْعَة عَشَرَة'.split(' ');
const ONES_FEMININE = '– إِحْدَى – ثَلَاث أَرْبَع خَمْس سِتّ سَبْع ثَمَانٍ تِسْع عَشْر'.split(' ');
const HUNDREDS = '– مِئَة – ثَلَاثمِئَة أَرْبَعمِئَة خَمْسمِئَة سِتّمِئَة سَبْعمِئَة ثَمَانمِئَة تِسْعمِئَة'.split(' ');
const TENS = '– – عِشْر ثَلَاث أَرْبَع خَمْس سِتّ سَبْع ثَمَان تِسْع'.split(' ');
/** The singular, and the plural after three to ten. */
const SCALES: readonly (readonly [one: string, many: string])[] = [
  ['أَلْف', 'آلَاف'],
  ['مِلْيُون', 'مَلَايِين'],
  ['مِلْيَار', 'مِلْيَارَات'],
];
const AND = ' وَ';

interface NumeralForm {
  readonly gender?: Gender;
  readonly case?: ArabicCase;
  /** Whether the counted noun follows. Then "مئتان" is "مئتا". */
  readonly isConstruct?: boolean;
}

/** The words of a number from 3 on, for a counted noun of a gender. */
export function arabicInteger(
  value: number,
  { gender = 'm', case: grammaticalCase = 'oblique', isConstruct = false }: NumeralForm = {},
): string {
  if (!value) return 'صِفْر';
  const isOblique = grammaticalCase === 'oblique';
  const rest = value % 1000;
  const parts: string[] = [];
  for (let scale = SCALES.length; scale > 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group) parts.push(scaled(group, SCALES[scale - 1]!, isOblique, isConstruct && !parts.length && value % 1000 ** scale === 0)); // prettier-ignore
  }
  const hundreds = Math.floor(rest / 100);
  const ones = rest % 100;
  if (hundreds) parts.push(hundreds === 2 ? dual('مِئَت', isOblique, isConstruct && !ones) : HUNDREDS[hundreds]!);
  if (ones) parts.push(underHundred(ones, gender, isOblique));
  return parts.join(AND);
}

const dual = (stem: string, isOblique: boolean, isConstruct: boolean): string =>
  `${stem}َ${isOblique ? 'ي' : 'ا'}${isConstruct ? '' : 'ن'}`;

function underHundred(value: number, gender: Gender, isOblique: boolean): string {
  const isFeminine = gender === 'f';
  const one = (digit: number): string => {
    if (digit === 2) return dual(isFeminine ? 'اِثْنَت' : 'اِثْن', isOblique, value === 12);
    return isFeminine ? ONES_FEMININE[digit]! : ONES_MASCULINE[digit]!;
  };
  if (value === 1) return isFeminine ? 'وَاحِدَة' : 'وَاحِد';
  if (value === 8 && isFeminine) return 'ثَمَانِي';
  if (value <= 10) return one(value);
  if (value < 20) {
    const ten = isFeminine ? 'عَشْرَة' : 'عَشَر';
    if (value === 11) return isFeminine ? `إِحْدَى ${ten}` : `أَحَد ${ten}`;
    return `${value === 18 && isFeminine ? 'ثَمَانِي' : one(value - 10)} ${ten}`;
  }
  const tens = `${TENS[Math.floor(value / 10)]!}${isOblique ? 'ِين' : 'ُون'}`;
  return value % 10 ? one(value % 10) + AND + tens : tens;
}

function scaled(
  group: number,
  [one, many]: readonly [string, string],
  isOblique: boolean,
  isConstruct: boolean,
): string {
  if (group === 1) return one;
  if (group === 2) return dual(one, isOblique, isConstruct);
  const said = arabicInteger(group, { case: isOblique ? 'oblique' : 'nominative', isConstruct: true });
  const last = group % 100;
  if (last >= 3 && last <= 10) return `${said} ${many}`;
  return `${said} ${last > 10 && !isConstruct ? `${one}ًا` : one}`;
}

const ORDINALS = '– الأَوَّل الثَّانِي الثَّالِث الرَّابِع الخَامِس السَّادِس السَّابِع الثَّامِن التَّاسِع العَاشِر الحَادِي'.split(' ');
const FEMININE_ORDINALS =
  '– الأُولَى الثَّانِيَة الثَّالِثَة الرَّابِعَة الخَامِسَة السَّادِسَة السَّابِعَة الثَّامِنَة التَّاسِعَة العَاشِرَة الحَادِيَة'.split(' ');

/** `الخامس`, `الحادي والعشرين`: definite, in the oblique case, up to 99. */
export function arabicOrdinal(value: number, gender: Gender = 'm'): string {
  const list = gender === 'f' ? FEMININE_ORDINALS : ORDINALS;
  const ones = value % 10;
  if (value <= 10) return list[value]!;
  const unit = ones === 1 ? list[11]! : list[ones]!;
  if (value < 20) return `${unit} ${gender === 'f' ? 'عَشْرَة' : 'عَشَر'}`;
  const tens = `ال${TENS[Math.floor(value / 10)]!}ِين`;
  return ones ? unit + AND + tens : tens;
}

/** Whether the words of a number are the same in all cases. */
export const hasOneCase = (value: number): boolean =>
  arabicInteger(value, { case: 'nominative' }) === arabicInteger(value, { case: 'oblique' }) &&
  arabicInteger(value, { case: 'nominative', isConstruct: true }) === arabicInteger(value, { isConstruct: true });
