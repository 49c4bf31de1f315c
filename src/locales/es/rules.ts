import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'es',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : count > 0 && count % 1e6 === 0 ? 1 : 2),
  hours: ['{n} hora', '{n} de horas', '{n} horas'],
  minutes: ['{n} minuto', '{n} de minutos', '{n} minutos'],
  seconds: ['{n} segundo', '{n} de segundos', '{n} segundos'],
  join: ' y ',
};
