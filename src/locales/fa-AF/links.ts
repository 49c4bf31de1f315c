import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'رفتن به مطلب',
    listen: page.listen,
    navigation: 'رفتن به بخش‌های سایت',
    search: 'رفتن به جستجو',
  },
  contents: 'در این مطلب',
  contentsOf: 'در این مطلب: {headline}',
  listenFrom: 'شنیدن از {time}',
  listenFromHere: 'شنیدن از اینجا',
  listenFromHeading: 'شنیدن از اینجا: {heading}',
  updates: {
    name: 'تازه‌ها',
    stop: 'اعلام نکردن تازه‌ها',
    whereToStop: 'اعلام تازه‌ها را می‌توان در ختم صفحه متوقف کرد.',
  },
};
