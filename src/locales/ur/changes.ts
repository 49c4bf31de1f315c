import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'نقطہ دار لکیر والے الفاظ ریکارڈنگ کے بعد بدلے گئے۔',
  leftOut: ['{n} بدلا ہوا جملہ سنائی نہیں دیتا۔', '{n} بدلے ہوئے جملے سنائی نہیں دیتے۔'],
  said: ['{n} بدلا ہوا جملہ اس آلے کی آواز سے پڑھا جاتا ہے۔', '{n} بدلے ہوئے جملے اس آلے کی آواز سے پڑھے جاتے ہیں۔'],
  allow: 'تبدیلیاں اس آلے کی آواز سے پڑھیں',
  list: 'بدلے ہوئے جملے پر جائیں',
};
