import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'crh',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} saat', '{n} saat'],
  minutes: ['{n} daqqa', '{n} daqqa'],
  seconds: ['{n} saniye', '{n} saniye'],
  join: ' ',
};
