import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'فهرست',
  landmarks: 'بخش‌های اصلی',
  start: 'آغاز متن',
  structure: 'عنوان‌ها و فهرست در متن راهنمایی می‌کنند و اندازه و شکل نوشته را می‌توان تغییر داد.',
  readAloud: 'تمام متن خوانده می‌شود و جمله‌ای که شنیده می‌شود برجسته است.',
  partlyReadAloud: 'بخشی از متن خوانده می‌شود و جمله‌ای که شنیده می‌شود برجسته است.',
  described: 'تصاویر در خود یا در متن زیر آن‌ها شرح داده شده‌اند.',
  undescribed: 'برخی تصاویر شرح ندارند.',
};
