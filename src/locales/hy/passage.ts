import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Լսել այստեղից',
  selectedText: 'Ընտրված տեքստ',
  copyLink: 'Պատճենել հղումը',
  copyLinkToPassage: 'Պատճենել այս հատվածի հղումը',
  linkCopied: 'Հղումը պատճենված է',
  linkNotCopied: 'Հղումը չհաջողվեց պատճենել',
  sentences: 'Նախադասություններ',
  close: 'Փակել',
  listenFromSentence: 'Լսել այս նախադասությունից',
  repeatSentence: 'Կրկնել այս նախադասությունը',
  repeatFromHere: 'Կրկնել այստեղից',
  repeatToHere: 'Կրկնել մինչև այստեղ',
  repeated: 'Կրկնվում է «{from}»-ից մինչև «{to}»',
  stopRepeating: 'Դադարեցնել կրկնությունը',
};
