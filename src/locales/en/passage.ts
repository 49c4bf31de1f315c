import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Listen from here',
  selectedText: 'Selected text',
  copyLink: 'Copy link',
  copyLinkToPassage: 'Copy link to this passage',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied',
  sentences: 'Sentences',
  close: 'Close',
  listenFromSentence: 'Listen from this sentence',
  repeatSentence: 'Repeat this sentence',
  repeatFromHere: 'Repeat from here',
  repeatToHere: 'Repeat to here',
  repeated: 'Repeated from “{from}” to “{to}”',
  stopRepeating: 'Stop repeating',
};
