import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'sq',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} orë', '{n} orë'],
  minutes: ['{n} minutë', '{n} minuta'],
  seconds: ['{n} sekondë', '{n} sekonda'],
  join: ' e ',
};
