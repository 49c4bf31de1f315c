import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ka',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} საათი', '{n} საათი'],
  minutes: ['{n} წუთი', '{n} წუთი'],
  seconds: ['{n} წამი', '{n} წამი'],
  join: ' ',
};
