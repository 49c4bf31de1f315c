import type { LanguageRules } from '../../core/language/messages.js';

export const rules: LanguageRules = {
  language: 'be',
  direction: 'ltr',
  digits: '',
  decimal: ',',
  plural: (count) => {
    const [last, lastTwo] = [count % 10, count % 100];
    if (last === 1 && lastTwo !== 11) return 0;
    return last > 1 && last < 5 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
  },
  hours: ['{n} гадзіна', '{n} гадзіны', '{n} гадзін'],
  minutes: ['{n} хвіліна', '{n} хвіліны', '{n} хвілін'],
  seconds: ['{n} секунда', '{n} секунды', '{n} секунд'],
  join: ' ',
};
