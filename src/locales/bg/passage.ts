import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слушане оттук',
  selectedText: 'Избран текст',
  copyLink: 'Копиране на връзка',
  copyLinkToPassage: 'Копиране на връзка към този откъс',
  linkCopied: 'Връзката е копирана',
  linkNotCopied: 'Връзката не можа да се копира',
  sentences: 'Изречения',
  close: 'Затваряне',
  listenFromSentence: 'Слушане от това изречение',
  repeatSentence: 'Повтаряне на това изречение',
  repeatFromHere: 'Повтаряне оттук',
  repeatToHere: 'Повтаряне дотук',
  repeated: 'Повтаря се от „{from}“ до „{to}“',
  stopRepeating: 'Спиране на повтарянето',
};
