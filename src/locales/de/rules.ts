import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'de',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} Stunde', '{n} Stunden'],
  minutes: ['{n} Minute', '{n} Minuten'],
  seconds: ['{n} Sekunde', '{n} Sekunden'],
  join: ' ',
};
