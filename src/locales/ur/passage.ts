import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'یہاں سے سنیں',
  selectedText: 'منتخب متن',
  copyLink: 'لنک کاپی کریں',
  copyLinkToPassage: 'اس حصے کا لنک کاپی کریں',
  linkCopied: 'لنک کاپی ہو گیا',
  linkNotCopied: 'لنک کاپی نہیں ہو سکا',
  sentences: 'جملے',
  close: 'بند کریں',
  listenFromSentence: 'اس جملے سے سنیں',
  repeatSentence: 'یہ جملہ دہرائیں',
  repeatFromHere: 'یہاں سے دہرائیں',
  repeatToHere: 'یہاں تک دہرائیں',
  repeated: '”{from}“ سے ”{to}“ تک دہرایا جا رہا ہے',
  stopRepeating: 'دہرانا بند کریں',
};
