import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'fr',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count < 2 ? 0 : count % 1e6 === 0 ? 1 : 2),
  hours: ['{n} heure', '{n} d’heures', '{n} heures'],
  minutes: ['{n} minute', '{n} de minutes', '{n} minutes'],
  seconds: ['{n} seconde', '{n} de secondes', '{n} secondes'],
  join: ' ',
};
