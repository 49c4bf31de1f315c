import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'المحتويات',
  landmarks: 'المعالم الرئيسية',
  start: 'بداية النص',
  structure: 'تقود العناوين والفهرس عبر النص، ويمكن تغيير حجم الخط وشكله.',
  readAloud: 'يُقرأ النص كله بصوت مسموع، وتُميَّز الجملة المسموعة.',
  partlyReadAloud: 'يُقرأ جزء من النص بصوت مسموع، وتُميَّز الجملة المسموعة.',
  described: 'الصور موصوفة في ذاتها أو في التعليق عليها.',
  undescribed: 'بعض الصور بلا وصف.',
};
