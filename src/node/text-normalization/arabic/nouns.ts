import { countedNouns, type CountedNoun, type Gender } from '../rules/counted-noun.js';

/** After a hundred, after three to ten, and after eleven to ninety-nine; the dual stem. "%" is the same after all numbers. */
export const ARABIC_UNITS: Readonly<Record<string, CountedNoun>> = countedNouns({
  '%': 'm في المئة, في المئة, في المئة',
  $: 'm دولار, دولارات, دولارًا',
  '€': 'm يورو, يورو, يورو',
  '£': 'm جنيه إسترليني, جنيهات إسترلينية, جنيهًا إسترلينيًا',
  '₽': 'm روبل, روبلات, روبلًا',
  كم: 'm كيلومتر, كيلومترات, كيلومترًا',
  كلم: 'm كيلومتر, كيلومترات, كيلومترًا',
  'كم/س': 'm كيلومتر في الساعة, كيلومترات في الساعة, كيلومترًا في الساعة',
  'كلم/س': 'm كيلومتر في الساعة, كيلومترات في الساعة, كيلومترًا في الساعة',
  'كم²': 'm كيلومتر مربع, كيلومترات مربعة, كيلومترًا مربعًا',
  كم2: 'm كيلومتر مربع, كيلومترات مربعة, كيلومترًا مربعًا',
  سم: 'm سنتيمتر, سنتيمترات, سنتيمترًا',
  كغ: 'm كيلوغرام, كيلوغرامات, كيلوغرامًا',
  كلغ: 'm كيلوغرام, كيلوغرامات, كيلوغرامًا',
  كغم: 'm كيلوغرام, كيلوغرامات, كيلوغرامًا',
  '°C': 'f درجة مئوية, درجات مئوية, درجة مئوية',
  '°م': 'f درجة مئوية, درجات مئوية, درجة مئوية',
  '°': 'f درجة, درجات, درجة',
});

/** A scale is written in full, and stays as it is. */
export const ARABIC_SCALES: Readonly<Record<string, CountedNoun>> = Object.fromEntries(
  ['ألف', 'آلاف', 'مليون', 'ملايين', 'مليار', 'مليارات'].map((scale) => [
    scale,
    { gender: 'm' as const, forms: [scale, scale, scale] },
  ]),
);

/** Plurals after three to ten, of which the gender of the singular is known. */
const MASCULINE_PLURAL =
  /^(?:أشخاص|أيام|أشهر|شهور|أعوام|أسابيع|ملايين|مليارات|آلاف|دولارات|كيلومترات|أمتار|أطفال|رجال|جنود|قتلى|جرحى|مقاعد|صواريخ|عناصر|مرشحين|لاعبين|أهداف|أحزاب|طلاب|أفراد|مدنيين|صحفيين|ضباط|مسلحين|مهاجرين|كتب|أجزاء|أضعاف|مواطنين|عمال|قرون|عقود)$/;
const FEMININE_PLURAL =
  /^(?:سنوات|سنين|ساعات|دقائق|ثوانٍ|مرات|نساء|فتيات|دول|مدن|مناطق|نقاط|درجات|طائرات|سيارات|دبابات|قرى|محافظات|ولايات|شركات|جامعات|مدارس|لغات|قنوات|سفن|جلسات|عمليات|كلمات|صفحات|أوراق)$/;

/** The gender of a noun that is written in full after a number; undefined where its form does not show it. */
export function genderOf(value: number, noun: string): Gender | undefined {
  const ones = value % 100;
  if (ones >= 3 && ones <= 10) return MASCULINE_PLURAL.test(noun) ? 'm' : FEMININE_PLURAL.test(noun) ? 'f' : undefined;
  if (ones > 10 && ones % 10)
    return /ة$/.test(noun) ? 'f' : /(?:[ًا]ا?|اً)$/.test(noun) || ARABIC_SCALES[noun] ? 'm' : undefined;
  // Tens and hundreds are the same for both.
  return ones === 1 || ones === 2 ? undefined : 'm';
}
