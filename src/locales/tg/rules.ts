import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'tg',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count < 2 ? 0 : 1),
  hours: ['{n} соат', '{n} соат'],
  minutes: ['{n} дақиқа', '{n} дақиқа'],
  seconds: ['{n} сония', '{n} сония'],
  join: ' ва ',
};
