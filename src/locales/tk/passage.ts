import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Şu ýerden diňle',
  selectedText: 'Saýlanan tekst',
  copyLink: 'Salgyny göçür',
  copyLinkToPassage: 'Bu bölege salgyny göçür',
  linkCopied: 'Salgy göçürildi',
  linkNotCopied: 'Salgyny göçürip bolmady',
  sentences: 'Sözlemler',
  close: 'Ýap',
  listenFromSentence: 'Şu sözlemden diňle',
  repeatSentence: 'Şu sözlemi gaýtala',
  repeatFromHere: 'Şu ýerden gaýtala',
  repeatToHere: 'Şu ýere çenli gaýtala',
  repeated: '“{from}” bilen “{to}” aralygy gaýtalanýar',
  stopRepeating: 'Gaýtalamagy bes et',
};
