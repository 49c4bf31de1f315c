import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'კითხულობს ავტომატური ხმა',
  readBy: 'კითხულობს {name}',
  and: ' და ',
};
