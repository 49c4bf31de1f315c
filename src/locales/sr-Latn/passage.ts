import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Slušaj odavde',
  selectedText: 'Označeni tekst',
  copyLink: 'Kopiraj link',
  copyLinkToPassage: 'Kopiraj link do ovog odlomka',
  linkCopied: 'Link je kopiran',
  linkNotCopied: 'Link nije mogao da se kopira',
  sentences: 'Rečenice',
  close: 'Zatvori',
  listenFromSentence: 'Slušaj od ove rečenice',
  repeatSentence: 'Ponavljaj ovu rečenicu',
  repeatFromHere: 'Ponavljaj odavde',
  repeatToHere: 'Ponavljaj dovde',
  repeated: 'Ponavlja se od „{from}“ do „{to}“',
  stopRepeating: 'Zaustavi ponavljanje',
};
