import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'له دې ځایه اورېدل',
  selectedText: 'ټاکل شوی متن',
  copyLink: 'لینک کاپي کول',
  copyLinkToPassage: 'د دې برخې لینک کاپي کول',
  linkCopied: 'لینک کاپي شو',
  linkNotCopied: 'لینک کاپي نه شو',
  sentences: 'جملې',
  close: 'بندول',
  listenFromSentence: 'له دې جملې اورېدل',
  repeatSentence: 'دا جمله تکرارول',
  repeatFromHere: 'له دې ځایه تکرارول',
  repeatToHere: 'تر دې ځایه تکرارول',
  repeated: 'له «{from}» تر «{to}» تکرارېږي',
  stopRepeating: 'تکرار درول',
};
