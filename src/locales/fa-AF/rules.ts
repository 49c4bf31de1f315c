import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'fa-AF',
  direction: 'rtl',
  digits: '۰۱۲۳۴۵۶۷۸۹',
  decimal: '٫',
  plural: (count) => (count < 2 ? 0 : 1),
  hours: ['{n} ساعت', '{n} ساعت'],
  minutes: ['{n} دقیقه', '{n} دقیقه'],
  seconds: ['{n} ثانیه', '{n} ثانیه'],
  join: ' و ',
};
