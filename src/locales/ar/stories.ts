import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'أحدث المقالات',
  none: 'لا توجد مقالات بعد.',
  published: 'منشور',
  withdrawn: 'مسحوب',
  preparing: 'قيد الإعداد',
  failed: 'تعذّر الإعداد',
};
