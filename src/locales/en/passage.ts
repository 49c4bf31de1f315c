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
};
