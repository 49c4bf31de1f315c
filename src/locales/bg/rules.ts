import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'bg',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} час', '{n} часа'],
  minutes: ['{n} минута', '{n} минути'],
  seconds: ['{n} секунда', '{n} секунди'],
  join: ' и ',
};
