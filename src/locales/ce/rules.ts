import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ce',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} сахьт', '{n} сахьт'],
  minutes: ['{n} минот', '{n} минот'],
  seconds: ['{n} секунд', '{n} секунд'],
  join: ' ',
};
