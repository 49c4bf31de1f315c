import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Ascultă de aici',
  selectedText: 'Text selectat',
  copyLink: 'Copiază linkul',
  copyLinkToPassage: 'Copiază linkul către acest pasaj',
  linkCopied: 'Linkul a fost copiat',
  linkNotCopied: 'Linkul nu a putut fi copiat',
  sentences: 'Propoziții',
  close: 'Închide',
  listenFromSentence: 'Ascultă de la această propoziție',
  repeatSentence: 'Repetă această propoziție',
  repeatFromHere: 'Repetă de aici',
  repeatToHere: 'Repetă până aici',
  repeated: 'Se repetă de la „{from}” până la „{to}”',
  stopRepeating: 'Oprește repetarea',
};
