import type { LanguageRules } from '../../core/language/messages.js';

/** Digits 0 to 9: those of CLDR, and of the news sites in Urdu. */
export const rules: LanguageRules = {
  language: 'ur',
  direction: 'rtl',
  digits: '',
  decimal: '.',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} گھنٹہ', '{n} گھنٹے'],
  minutes: ['{n} منٹ', '{n} منٹ'],
  seconds: ['{n} سیکنڈ', '{n} سیکنڈ'],
  join: ' ',
};
