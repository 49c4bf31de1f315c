import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Hallgatás innen',
  selectedText: 'Kijelölt szöveg',
  copyLink: 'Hivatkozás másolása',
  copyLinkToPassage: 'Hivatkozás másolása erre a részre',
  linkCopied: 'Hivatkozás másolva',
  linkNotCopied: 'A hivatkozást nem sikerült másolni',
  sentences: 'Mondatok',
  close: 'Bezárás',
  listenFromSentence: 'Hallgatás ettől a mondattól',
  repeatSentence: 'Mondat ismétlése',
  repeatFromHere: 'Ismétlés innen',
  repeatToHere: 'Ismétlés eddig',
  repeated: 'Ismétlés: „{from}” – „{to}”',
  stopRepeating: 'Ismétlés leállítása',
};
