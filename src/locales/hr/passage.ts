import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Slušaj odavde',
  selectedText: 'Odabrani tekst',
  copyLink: 'Kopiraj poveznicu',
  copyLinkToPassage: 'Kopiraj poveznicu na ovaj ulomak',
  linkCopied: 'Poveznica je kopirana',
  linkNotCopied: 'Poveznicu nije bilo moguće kopirati',
  sentences: 'Rečenice',
  close: 'Zatvori',
  listenFromSentence: 'Slušaj od ove rečenice',
  repeatSentence: 'Ponavljaj ovu rečenicu',
  repeatFromHere: 'Ponavljaj odavde',
  repeatToHere: 'Ponavljaj dovde',
  repeated: 'Ponavlja se od „{from}” do „{to}”',
  stopRepeating: 'Zaustavi ponavljanje',
};
