import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'az',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => (count === 1 ? 0 : 1),
  hours: ['{n} saat', '{n} saat'],
  minutes: ['{n} dəqiqə', '{n} dəqiqə'],
  seconds: ['{n} saniyə', '{n} saniyə'],
  join: ' ',
};
