import type { LinksMessages } from '../../core/language/messages.js';
import { page } from './page.js';

export const links: LinksMessages = {
  counting: page.counting,
  skipToStory: 'پرش به گزارش',
  listen: page.listen,
  skipToNavigation: 'پرش به بخش‌های سایت',
  skipToSearch: 'پرش به جست‌وجو',
  contents: 'در این گزارش',
  contentsOf: 'در این گزارش: {headline}',
  listenFrom: 'شنیدن از {time}',
  stopUpdates: 'توقف خبررسانی',
};
