import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { amountRule } from '../rules/amount-rule.js';
import { DAY, monthFinder, readDate } from '../rules/calendar.js';
import { readTime } from '../rules/clock.js';
import { expandOne, wordAfter, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { persianCardinal, persianInteger, persianOrdinal } from './number-words.js';

/** Nouns have one form after all numbers. */
const UNITS: Readonly<Record<string, string>> = {
  '%': 'درصد',
  درصد: 'درصد',
  '°C': 'درجهٔ سانتی‌گراد',
  '°': 'درجه',
  $: 'دلار',
  '€': 'یورو',
  '£': 'پوند',
  '¥': 'ین',
  '₽': 'روبل',
  '₸': 'تنگه',
  '﷼': 'ریال',
  km: 'کیلومتر',
  kg: 'کیلوگرم',
  m: 'متر',
  'km/h': 'کیلومتر در ساعت',
};
const SCALES: Readonly<Record<string, string>> = {
  هزار: 'هزار',
  میلیون: 'میلیون',
  میلیارد: 'میلیارد',
  تریلیون: 'تریلیون',
};

/** `۲۵٪`, `$۵ میلیون`, `۱٬۵۰۰`, `۳٫۵`, `۵–۱۰ درصد`. */
const persianAmount = amountRule<string>({
  // A slash is a decimal mark too, but may be that of a date or a fraction.
  format: { decimal: '.٫/', group: ',٬', hasSpaces: false },
  scales: SCALES,
  units: UNITS,
  say({ from, to, nouns }, { bareWords }, at) {
    if (bareWords[at]!.includes('/') && !nouns.length) return undefined;
    return [to ? `${persianCardinal(from)} تا ${persianCardinal(to)}` : persianCardinal(from), ...nouns];
  },
});

const SOLAR_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';
const GREGORIAN_MONTHS = 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر';
const monthOf = monthFinder(`${SOLAR_MONTHS} ${GREGORIAN_MONTHS} مرداد‌ماه ژوئیۀ ژوئیهٔ فوریۀ ژانویۀ می جولای`);

const dayWords = (day: number): string => (day === 1 ? 'یکم' : persianOrdinal(day));

/** `۵ مرداد`: the day is an ordinal. */
const persianDay: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  return DAY.test(word) && monthOf(wordAfter(sentence, at)) ? expandOne(dayWords(+word)) : undefined;
};

/** `۱۴۰۳/۰۵/۱۲`, `2024-05-12`: the year is first, and shows the calendar. A date with the day first may have either order. */
const persianNumericDate: NormalizationRule = ({ bareWords }, at) => {
  const date = /^\d{4}/.test(bareWords[at]!) ? readDate(bareWords[at]!) : undefined;
  if (!date) return undefined;
  const { day, month, year } = date;
  const months =
    year >= 1300 && year < 1500 ? SOLAR_MONTHS : year >= 1800 && year < 2100 ? GREGORIAN_MONTHS : undefined;
  return months && expandOne(`${dayWords(day)} ${months.split(' ')[month - 1]!} ${persianInteger(year)}`);
};

/** `ساعت ۱۴:۳۰`. */
const persianTime: NormalizationRule = ({ bareWords }, at) => {
  const time = readTime(bareWords[at]!);
  if (!time) return undefined;
  const { hours, minutes } = time;
  return expandOne(persianInteger(hours) + (minutes ? ` و ${persianInteger(minutes)} دقیقه` : ''));
};

/** `۵م`, `۲۱‌ام`, `۱۰مین`; `قرن ۲۱`. */
const persianOrdinalNumber: NormalizationRule = ({ bareWords }, at) => {
  const [, figures, ending = ''] = /^(\d{1,4})[-\u200c]?(م|ام|مین|امین|ُم)$/.exec(bareWords[at]!) ?? [];
  if (figures && +figures) return expandOne(persianOrdinal(+figures) + (ending.endsWith('ین') ? 'ین' : ''));
  const isCentury = /^(?:قرن|سده|سدهٔ)$/.test(bareWords[at - 1] ?? '') && /^(?:[1-9]|1\d|2[0-2])$/.test(bareWords[at]!);
  return isCentury ? expandOne(persianOrdinal(+bareWords[at]!)) : undefined;
};

const persianAbbreviation = abbreviationRule({
  always: {
    'ق م': 'قبل از میلاد',
    'ب م': 'بعد از میلاد',
    'ه ش': 'هجری شمسی',
    'ه‍ ش': 'هجری شمسی',
    'ه ق': 'هجری قمری',
    'ه‍ ق': 'هجری قمری',
    'ر ک': 'رجوع کنید',
  },
  beforeNumber: { ص: 'صفحهٔ', ج: 'جلد' },
  cardinal: persianInteger,
  ampersand: 'و',
});

/** A rule stands before rules that would read a part of the same text. */
export const PERSIAN_RULES: readonly NormalizationRule[] = [
  phoneRule({ plus: 'مثبت', cardinal: persianInteger }),
  persianNumericDate,
  persianTime,
  persianDay,
  persianOrdinalNumber,
  persianAbbreviation,
  persianAmount,
];
