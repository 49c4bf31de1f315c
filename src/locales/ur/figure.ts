import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: '{count} میں سے تصویر {n}، وضاحت تصویر کی سرخی میں ہے',
  enlarge: ['تصویر بڑی کریں', 'تصاویر بڑی کریں'],
  enlarged: ['تصویر', 'تصاویر'],
  close: 'بند کریں',
};
