import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Ab hier anhören',
  selectedText: 'Ausgewählter Text',
  copyLink: 'Link kopieren',
  copyLinkToPassage: 'Link zu dieser Stelle kopieren',
  linkCopied: 'Link kopiert',
  linkNotCopied: 'Der Link konnte nicht kopiert werden',
  sentences: 'Sätze',
  close: 'Schließen',
  listenFromSentence: 'Ab diesem Satz anhören',
  repeatSentence: 'Diesen Satz wiederholen',
  repeatFromHere: 'Ab hier wiederholen',
  repeatToHere: 'Bis hier wiederholen',
  repeated: 'Wird wiederholt von „{from}“ bis „{to}“',
  stopRepeating: 'Wiederholung beenden',
};
