import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'استمع إلى هذا المقال',
  listenTo: 'استمع إلى هذا المقال: {headline}',
  playStory: 'تشغيل المقال',
  about: 'المدة التقريبية: {duration}',
  loading: 'جارٍ التحميل',
  notLoaded: 'لم يُحمَّل المشغّل. اضغط «تشغيل» مرة أخرى أو أعد تحميل الصفحة.',
  describedInCaption: 'الوصف في التعليق على الصورة',
};
