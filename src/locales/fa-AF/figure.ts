import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'تصویر {n} از {count}؛ شرح در متن زیر تصویر آمده است',
  enlarge: ['بزرگ کردن تصویر', 'بزرگ کردن تصاویر'],
  enlarged: ['تصویر', 'تصاویر'],
  close: 'بستن',
};
