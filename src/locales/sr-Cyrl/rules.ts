import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'sr-Cyrl',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => {
    const [last, lastTwo] = [count % 10, count % 100];
    if (last === 1 && lastTwo !== 11) return 0;
    return last > 1 && last < 5 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
  },
  hours: ['{n} сат', '{n} сата', '{n} сати'],
  minutes: ['{n} минут', '{n} минута', '{n} минута'],
  seconds: ['{n} секунда', '{n} секунде', '{n} секунди'],
  join: ' и ',
};
