import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'تصویر {n} از {count}؛ شرح در زیرنویس آمده است',
  enlarge: ['بزرگ کردن تصویر', 'بزرگ کردن تصویرها'],
  enlarged: ['تصویر', 'تصویرها'],
  close: 'بستن',
};
