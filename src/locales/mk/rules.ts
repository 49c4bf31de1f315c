import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'mk',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count % 10 === 1 && count % 100 !== 11 ? 0 : 1),
  hours: ['{n} час', '{n} часа'],
  minutes: ['{n} минута', '{n} минути'],
  seconds: ['{n} секунда', '{n} секунди'],
  join: ' и ',
};
