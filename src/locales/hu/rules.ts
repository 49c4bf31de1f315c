import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'hu',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} óra', '{n} óra'],
  minutes: ['{n} perc', '{n} perc'],
  seconds: ['{n} másodperc', '{n} másodperc'],
  join: ' ',
};
