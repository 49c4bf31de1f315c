import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'صدا خاموش است',
  soundOn: 'صدا روشن است',
  shortcuts: 'میان‌برهای کیبورد',
  close: 'بستن',
  inPlayer: 'استفاده از این کلیدها در پخش‌کننده',
  onPage: 'همچنان وقتی تمرکز در جای دیگر صفحه است',
  digits: 'رفتن به یک دهم مطلب',
  instructions:
    'برای تغییر کلید، دکمهٔ آن و سپس کلید نو را فشار دهید. Delete آن را حذف می‌کند و Escape چیزی را تغییر نمی‌دهد.',
  playOrPause: 'پخش یا توقف',
  mute: 'خاموش یا روشن کردن صدا',
  slower: 'آهسته‌تر',
  faster: 'سریع‌تر',
  help: 'نشان دادن این میان‌برها',
  noKey: 'بدون کلید',
  pressKey: 'کلید نو را فشار دهید',
  changed: '{command}: {key}',
  inUse: '{key} استفاده می‌شود: {command}',
  unusable: 'این کلید را نمی‌توان استفاده کرد',
  browseMode: 'در حالت مرور، {key} کلید {names} است.',
  firefoxFind: 'فایرفاکس با {key} در متن جستجو می‌کند.',
  separator: '، ',
  restore: 'برگرداندن کلیدهای اصلی',
};
