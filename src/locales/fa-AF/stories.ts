import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'تازه‌ترین مطالب',
  none: 'هنوز مطلبی نیست.',
  published: 'نشر شده',
  withdrawn: 'پس گرفته شده',
  preparing: 'در حال آماده شدن',
  failed: 'ناکام',
};
