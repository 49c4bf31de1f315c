import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'الصورة {n} من {count}، الوصف في التعليق على الصورة',
  enlarge: ['تكبير الصورة', 'تكبير الصور'],
  enlarged: ['الصورة', 'الصور'],
  close: 'إغلاق',
};
