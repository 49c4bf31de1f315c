import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ps',
  direction: 'rtl',
  digits: '۰۱۲۳۴۵۶۷۸۹',
  decimal: '٫',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} ساعت', '{n} ساعته'],
  minutes: ['{n} دقیقه', '{n} دقیقې'],
  seconds: ['{n} ثانیه', '{n} ثانیې'],
  join: ' او ',
};
