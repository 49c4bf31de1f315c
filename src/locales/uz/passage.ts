import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Shu yerdan tinglash',
  selectedText: 'Tanlangan matn',
  copyLink: 'Havolani nusxalash',
  copyLinkToPassage: 'Bu parchaga havolani nusxalash',
  linkCopied: 'Havola nusxalandi',
  linkNotCopied: 'Havolani nusxalab bo‘lmadi',
  sentences: 'Gaplar',
  close: 'Yopish',
  listenFromSentence: 'Shu gapdan tinglash',
  repeatSentence: 'Shu gapni takrorlash',
  repeatFromHere: 'Shu yerdan takrorlash',
  repeatToHere: 'Shu yergacha takrorlash',
  repeated: '“{from}” dan “{to}” gacha takrorlanmoqda',
  stopRepeating: 'Takrorlashni to‘xtatish',
};
