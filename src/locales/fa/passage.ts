import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'شنیدن از اینجا',
  selectedText: 'متن برگزیده',
  copyLink: 'کپی پیوند',
  copyLinkToPassage: 'کپی پیوند این بخش',
  linkCopied: 'پیوند کپی شد',
  linkNotCopied: 'کپی کردن پیوند ممکن نشد',
  sentences: 'جمله‌ها',
  close: 'بستن',
  listenFromSentence: 'شنیدن از این جمله',
  repeatSentence: 'تکرار این جمله',
  repeatFromHere: 'تکرار از اینجا',
  repeatToHere: 'تکرار تا اینجا',
  repeated: 'تکرار از «{from}» تا «{to}»',
  stopRepeating: 'پایان تکرار',
};
