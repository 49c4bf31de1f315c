import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'en',
  direction: 'ltr',
  digits: '',
  decimal: '.',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} hour', '{n} hours'],
  minutes: ['{n} minute', '{n} minutes'],
  seconds: ['{n} second', '{n} seconds'],
  join: ' ',
};
