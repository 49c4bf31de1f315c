import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'تازه‌ترین گزارش‌ها',
  none: 'هنوز گزارشی نیست.',
  published: 'منتشر شده',
  withdrawn: 'پس گرفته شده',
  preparing: 'در حال آماده‌سازی',
  failed: 'ناموفق',
};
