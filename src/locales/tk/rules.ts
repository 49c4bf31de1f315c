import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'tk',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} sagat', '{n} sagat'],
  minutes: ['{n} minut', '{n} minut'],
  seconds: ['{n} sekunt', '{n} sekunt'],
  join: ' ',
};
