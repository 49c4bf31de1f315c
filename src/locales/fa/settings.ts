import type { SettingsMessages } from '../../core/language/messages.js';

export const messages: SettingsMessages = {
  close: 'بستن',
  highlight: 'برجسته‌سازی',
  sentence: 'جمله',
  word: 'واژه',
  both: 'جمله و واژه',
  off: 'خاموش',
  announcements: {
    label: 'پیام‌ها برای صفحه‌خوان',
    quiet: 'فقط خطاها',
    normal: 'معمولی',
    verbose: 'هر جابه‌جایی',
  },
  listenOn: {
    label: 'شنیدن با زدن روی واژه',
    'double-click': 'با دو بار کلیک یا ضربه',
    click: 'با یک کلیک یا ضربه',
    off: 'خاموش',
  },
  volume: 'بلندی صدا',
  percent: '{n}٪',
  mute: 'بی‌صدا',
  previousParagraph: 'بند پیشین',
  nextParagraph: 'بند بعدی',
  pauseAfter: 'مکث پس از هر',
  paragraph: 'بند',
  sleepTimer: 'زمان‌سنج خواب',
  endOfSection: 'پایان بخش',
  remote: 'پخش در دستگاهی دیگر',
  forget: 'فراموش کردن جاها و تنظیم‌های من',
  forgotten: 'جاها و تنظیم‌ها فراموش شدند',
};
