import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'ro',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => {
    if (count === 1) return 0;
    const lastTwo = count % 100;
    return count === 0 || (lastTwo > 0 && lastTwo < 20) ? 1 : 2;
  },
  hours: ['{n} oră', '{n} ore', '{n} de ore'],
  minutes: ['{n} minut', '{n} minute', '{n} de minute'],
  seconds: ['{n} secundă', '{n} secunde', '{n} de secunde'],
  join: ' și ',
};
