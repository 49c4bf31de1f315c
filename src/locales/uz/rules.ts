import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'uz',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} soat', '{n} soat'],
  minutes: ['{n} daqiqa', '{n} daqiqa'],
  seconds: ['{n} soniya', '{n} soniya'],
  join: ' ',
};
