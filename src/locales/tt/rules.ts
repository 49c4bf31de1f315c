import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'tt',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} сәгать', '{n} сәгать'],
  minutes: ['{n} минут', '{n} минут'],
  seconds: ['{n} секунд', '{n} секунд'],
  join: ' ',
};
