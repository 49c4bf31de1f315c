import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Осы жерден тыңдау',
  selectedText: 'Таңдалған мәтін',
  copyLink: 'Сілтемені көшіру',
  copyLinkToPassage: 'Осы үзіндінің сілтемесін көшіру',
  linkCopied: 'Сілтеме көшірілді',
  linkNotCopied: 'Сілтемені көшіру мүмкін болмады',
  sentences: 'Сөйлемдер',
  close: 'Жабу',
  listenFromSentence: 'Осы сөйлемнен тыңдау',
  repeatSentence: 'Осы сөйлемді қайталау',
  repeatFromHere: 'Осы жерден қайталау',
  repeatToHere: 'Осы жерге дейін қайталау',
  repeated: '«{from}» – «{to}» аралығы қайталанады',
  stopRepeating: 'Қайталауды тоқтату',
};
