import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'فهرست',
  landmarks: 'بخش‌های اصلی',
  start: 'آغاز متن',
  structure: 'عنوان‌ها و فهرست راهنمای متن‌اند و اندازه و شکل نوشته را می‌توان تغییر داد.',
  readAloud: 'همهٔ متن خوانده می‌شود و جمله‌ای که شنیده می‌شود برجسته است.',
  partlyReadAloud: 'بخشی از متن خوانده می‌شود و جمله‌ای که شنیده می‌شود برجسته است.',
  described: 'تصویرها در خود یا در زیرنویسشان شرح داده شده‌اند.',
  undescribed: 'برخی تصویرها شرح ندارند.',
};
