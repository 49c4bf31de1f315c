import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'صدا خاموش است',
  soundOn: 'صدا روشن است',
  shortcuts: 'میان‌برهای صفحه‌کلید',
  close: 'بستن',
  inPlayer: 'این کلیدها در پخش‌کننده کار کنند',
  onPage: 'در جاهای دیگر صفحه هم کار کنند',
  digits: 'رفتن به یک‌دهم‌های داستان',
  instructions:
    'برای عوض کردن کلید، دکمهٔ آن و سپس کلید تازه را بزنید. Delete آن را برمی‌دارد و Escape چیزی را عوض نمی‌کند.',
  playOrPause: 'پخش یا مکث',
  mute: 'خاموش یا روشن کردن صدا',
  slower: 'کندتر',
  faster: 'تندتر',
  help: 'نشان دادن این میان‌برها',
  noKey: 'بدون کلید',
  pressKey: 'کلید تازه را بزنید',
  changed: '{command}: {key}',
  inUse: '{key} کلیدِ این کار است: {command}',
  unusable: 'این کلید را نمی‌توان به کار برد',
  browseMode: 'در حالت مرور، {key} کلیدِ {names} است.',
  firefoxFind: 'فایرفاکس با {key} در متن جست‌وجو می‌کند.',
  separator: '، ',
  restore: 'برگرداندن کلیدهای پیش‌فرض',
};
