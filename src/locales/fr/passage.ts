import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Écouter à partir d’ici',
  selectedText: 'Texte sélectionné',
  copyLink: 'Copier le lien',
  copyLinkToPassage: 'Copier le lien vers ce passage',
  linkCopied: 'Lien copié',
  linkNotCopied: 'Le lien n’a pas pu être copié',
  sentences: 'Phrases',
  close: 'Fermer',
  listenFromSentence: 'Écouter à partir de cette phrase',
  repeatSentence: 'Répéter cette phrase',
  repeatFromHere: 'Répéter à partir d’ici',
  repeatToHere: 'Répéter jusqu’ici',
  repeated: 'Répétition de « {from} » à « {to} »',
  stopRepeating: 'Arrêter la répétition',
};
