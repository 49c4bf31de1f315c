import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'استمع من هنا',
  selectedText: 'النص المحدد',
  copyLink: 'نسخ الرابط',
  copyLinkToPassage: 'نسخ رابط هذا المقطع',
  linkCopied: 'نُسخ الرابط',
  linkNotCopied: 'تعذّر نسخ الرابط',
  sentences: 'الجمل',
  close: 'إغلاق',
  listenFromSentence: 'استمع من هذه الجملة',
  repeatSentence: 'تكرار هذه الجملة',
  repeatFromHere: 'التكرار من هنا',
  repeatToHere: 'التكرار إلى هنا',
  repeated: 'تكرار من «{from}» إلى «{to}»',
  stopRepeating: 'إيقاف التكرار',
};
