import type { FigureMessages } from '../../core/language/messages.js';

export const figure: FigureMessages = {
  describedOf: 'تصویر {n} از {count}؛ شرح در زیرنویس آمده است',
  enlarge: ['بزرگ کردن تصویر', 'بزرگ کردن تصویرها'],
  enlarged: ['تصویر', 'تصویرها'],
  close: 'بستن',
};
