import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Dëgjo nga këtu',
  selectedText: 'Teksti i zgjedhur',
  copyLink: 'Kopjo lidhjen',
  copyLinkToPassage: 'Kopjo lidhjen te kjo pjesë',
  linkCopied: 'Lidhja u kopjua',
  linkNotCopied: 'Lidhja nuk mund të kopjohej',
  sentences: 'Fjalitë',
  close: 'Mbyll',
  listenFromSentence: 'Dëgjo nga kjo fjali',
  repeatSentence: 'Përsërit këtë fjali',
  repeatFromHere: 'Përsërit nga këtu',
  repeatToHere: 'Përsërit deri këtu',
  repeated: 'Përsëritet nga „{from}” te „{to}”',
  stopRepeating: 'Ndalo përsëritjen',
};
