import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Ушул жерден угуу',
  selectedText: 'Тандалган текст',
  copyLink: 'Шилтемени көчүрүү',
  copyLinkToPassage: 'Бул үзүндүнүн шилтемесин көчүрүү',
  linkCopied: 'Шилтеме көчүрүлдү',
  linkNotCopied: 'Шилтемени көчүрүүгө болбоду',
  sentences: 'Сүйлөмдөр',
  close: 'Жабуу',
  listenFromSentence: 'Ушул сүйлөмдөн угуу',
  repeatSentence: 'Ушул сүйлөмдү кайталоо',
  repeatFromHere: 'Ушул жерден кайталоо',
  repeatToHere: 'Ушул жерге чейин кайталоо',
  repeated: '«{from}» – «{to}» аралыгы кайталанат',
  stopRepeating: 'Кайталоону токтотуу',
};
