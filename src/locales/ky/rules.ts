import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ky',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} саат', '{n} саат'],
  minutes: ['{n} мүнөт', '{n} мүнөт'],
  seconds: ['{n} секунд', '{n} секунд'],
  join: ' ',
};
