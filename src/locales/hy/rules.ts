import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'hy',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count < 2 ? 0 : 1),
  hours: ['{n} ժամ', '{n} ժամ'],
  minutes: ['{n} րոպե', '{n} րոպե'],
  seconds: ['{n} վայրկյան', '{n} վայրկյան'],
  join: ' ',
};
