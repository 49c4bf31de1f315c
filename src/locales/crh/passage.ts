import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Mından diñle',
  selectedText: 'Saylanğan metin',
  copyLink: 'Bağlantını kopiyala',
  copyLinkToPassage: 'Bu parçağa bağlantını kopiyala',
  linkCopied: 'Bağlantı kopiyalandı',
  linkNotCopied: 'Bağlantını kopiyalap olmadı',
  sentences: 'Cümleler',
  close: 'Qapat',
  listenFromSentence: 'Bu cümleden diñle',
  repeatSentence: 'Bu cümleni tekrarla',
  repeatFromHere: 'Mından tekrarla',
  repeatToHere: 'Bu yerge qadar tekrarla',
  repeated: '“{from}” ve “{to}” arası tekrarlana',
  stopRepeating: 'Tekrarlavnı toqtat',
};
