import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Buradan dinlə',
  selectedText: 'Seçilmiş mətn',
  copyLink: 'Keçidi kopyala',
  copyLinkToPassage: 'Bu hissəyə keçidi kopyala',
  linkCopied: 'Keçid kopyalandı',
  linkNotCopied: 'Keçidi kopyalamaq mümkün olmadı',
  sentences: 'Cümlələr',
  close: 'Bağla',
  listenFromSentence: 'Bu cümlədən dinlə',
  repeatSentence: 'Bu cümləni təkrarla',
  repeatFromHere: 'Buradan təkrarla',
  repeatToHere: 'Buraya qədər təkrarla',
  repeated: '“{from}” ilə “{to}” arası təkrarlanır',
  stopRepeating: 'Təkrarı dayandır',
};
