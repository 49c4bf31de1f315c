import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Шунидан аз ин ҷо',
  selectedText: 'Матни интихобшуда',
  copyLink: 'Нусхабардории пайванд',
  copyLinkToPassage: 'Нусхабардории пайванди ин порча',
  linkCopied: 'Пайванд нусха шуд',
  linkNotCopied: 'Пайвандро нусха кардан нашуд',
  sentences: 'Ҷумлаҳо',
  close: 'Бастан',
  listenFromSentence: 'Шунидан аз ин ҷумла',
  repeatSentence: 'Такрори ин ҷумла',
  repeatFromHere: 'Такрор аз ин ҷо',
  repeatToHere: 'Такрор то ин ҷо',
  repeated: 'Такрор аз «{from}» то «{to}»',
  stopRepeating: 'Қатъи такрор',
};
