import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Ошонан тыңлау',
  selectedText: 'Һайланған текст',
  copyLink: 'Һылтанманы күсереү',
  copyLinkToPassage: 'Был өҙөккә һылтанманы күсереү',
  linkCopied: 'Һылтанма күсерелде',
  linkNotCopied: 'Һылтанманы күсереп булманы',
  sentences: 'Һөйләмдәр',
  close: 'Ябыу',
  listenFromSentence: 'Был һөйләмдән тыңлау',
  repeatSentence: 'Был һөйләмде ҡабатлау',
  repeatFromHere: 'Ошонан ҡабатлау',
  repeatToHere: 'Ошоға тиклем ҡабатлау',
  repeated: '«{from}» – «{to}» араһы ҡабатлана',
  stopRepeating: 'Ҡабатлауҙы туҡтатыу',
};
