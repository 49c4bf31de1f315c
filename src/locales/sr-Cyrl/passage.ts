import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слушај одавде',
  selectedText: 'Означени текст',
  copyLink: 'Копирај линк',
  copyLinkToPassage: 'Копирај линк до овог одломка',
  linkCopied: 'Линк је копиран',
  linkNotCopied: 'Линк није могао да се копира',
  sentences: 'Реченице',
  close: 'Затвори',
  listenFromSentence: 'Слушај од ове реченице',
  repeatSentence: 'Понављај ову реченицу',
  repeatFromHere: 'Понављај одавде',
  repeatToHere: 'Понављај довде',
  repeated: 'Понавља се од „{from}“ до „{to}“',
  stopRepeating: 'Заустави понављање',
};
