import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слушај оттука',
  selectedText: 'Избран текст',
  copyLink: 'Копирај врска',
  copyLinkToPassage: 'Копирај врска до овој дел',
  linkCopied: 'Врската е копирана',
  linkNotCopied: 'Врската не можеше да се копира',
  sentences: 'Реченици',
  close: 'Затвори',
  listenFromSentence: 'Слушај од оваа реченица',
  repeatSentence: 'Повторувај ја реченицава',
  repeatFromHere: 'Повторувај оттука',
  repeatToHere: 'Повторувај дотука',
  repeated: 'Се повторува од „{from}“ до „{to}“',
  stopRepeating: 'Запри го повторувањето',
};
