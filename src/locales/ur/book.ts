import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'فہرست',
  landmarks: 'اہم حصے',
  start: 'متن کا آغاز',
  structure: 'عنوانات اور فہرست متن میں رہنمائی کرتے ہیں، جس کا سائز اور انداز بدلا جا سکتا ہے۔',
  readAloud: 'پورا متن بلند آواز میں پڑھا جاتا ہے اور سنا جانے والا جملہ نمایاں ہوتا ہے۔',
  partlyReadAloud: 'متن کا ایک حصہ بلند آواز میں پڑھا جاتا ہے اور سنا جانے والا جملہ نمایاں ہوتا ہے۔',
  described: 'تصاویر کی وضاحت خود ان میں یا ان کی سرخی میں ہے۔',
  undescribed: 'کچھ تصاویر کی وضاحت نہیں ہے۔',
};
