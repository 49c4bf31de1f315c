import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'شنیدن از اینجا',
  selectedText: 'متن انتخاب‌شده',
  copyLink: 'کاپی کردن لینک',
  copyLinkToPassage: 'کاپی کردن لینک این بخش',
  linkCopied: 'لینک کاپی شد',
  linkNotCopied: 'لینک کاپی نشد',
  sentences: 'جمله‌ها',
  close: 'بستن',
  listenFromSentence: 'شنیدن از این جمله',
  repeatSentence: 'تکرار این جمله',
  repeatFromHere: 'تکرار از اینجا',
  repeatToHere: 'تکرار تا اینجا',
  repeated: 'تکرار از «{from}» تا «{to}»',
  stopRepeating: 'ختم تکرار',
};
