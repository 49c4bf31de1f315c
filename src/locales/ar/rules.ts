import type { LanguageRules } from '../../core/language/messages.js';

/** Digits 0 to 9: the news sites of most Arab countries use them, and CLDR too west of Egypt. */
export const rules: LanguageRules = {
  language: 'ar',
  direction: 'rtl',
  digits: '',
  decimal: '.',
  plural: (count) => {
    if (count < 3) return count;
    const lastTwo = count % 100;
    if (lastTwo > 2 && lastTwo < 11) return 3;
    return lastTwo > 10 ? 4 : 5;
  },
  hours: ['{n} ساعة', 'ساعة واحدة', 'ساعتان', '{n} ساعات', '{n} ساعة', '{n} ساعة'],
  minutes: ['{n} دقيقة', 'دقيقة واحدة', 'دقيقتان', '{n} دقائق', '{n} دقيقة', '{n} دقيقة'],
  seconds: ['{n} ثانية', 'ثانية واحدة', 'ثانيتان', '{n} ثوانٍ', '{n} ثانية', '{n} ثانية'],
  join: ' و',
};
