import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'پرش به گزارش',
    listen: page.listen,
    navigation: 'پرش به بخش‌های سایت',
    search: 'پرش به جست‌وجو',
  },
  contents: 'در این گزارش',
  contentsOf: 'در این گزارش: {headline}',
  listenFrom: 'شنیدن از {time}',
  listenFromHere: 'شنیدن از اینجا',
  listenFromHeading: 'شنیدن از اینجا: {heading}',
  updates: {
    name: 'به‌روزرسانی‌ها',
    stop: 'اعلام نکردن به‌روزرسانی‌ها',
    whereToStop: 'اعلام به‌روزرسانی‌ها را می‌توان در پایان صفحه متوقف کرد.',
  },
};
