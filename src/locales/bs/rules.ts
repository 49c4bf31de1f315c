import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'bs',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => {
    const [last, lastTwo] = [count % 10, count % 100];
    if (last === 1 && lastTwo !== 11) return 0;
    return last > 1 && last < 5 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
  },
  hours: ['{n} sat', '{n} sata', '{n} sati'],
  minutes: ['{n} minuta', '{n} minute', '{n} minuta'],
  seconds: ['{n} sekunda', '{n} sekunde', '{n} sekundi'],
  join: ' i ',
};
