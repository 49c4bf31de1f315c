import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'აქედან მოსმენა',
  selectedText: 'მონიშნული ტექსტი',
  copyLink: 'ბმულის კოპირება',
  copyLinkToPassage: 'ამ მონაკვეთის ბმულის კოპირება',
  linkCopied: 'ბმული დაკოპირდა',
  linkNotCopied: 'ბმული ვერ დაკოპირდა',
  sentences: 'წინადადებები',
  close: 'დახურვა',
  listenFromSentence: 'ამ წინადადებიდან მოსმენა',
  repeatSentence: 'ამ წინადადების გამეორება',
  repeatFromHere: 'აქედან გამეორება',
  repeatToHere: 'აქამდე გამეორება',
  repeated: 'მეორდება „{from}“-დან „{to}“-მდე',
  stopRepeating: 'გამეორების შეწყვეტა',
};
