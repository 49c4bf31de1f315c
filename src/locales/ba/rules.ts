import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ba',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} сәғәт', '{n} сәғәт'],
  minutes: ['{n} минут', '{n} минут'],
  seconds: ['{n} секунд', '{n} секунд'],
  join: ' ',
};
