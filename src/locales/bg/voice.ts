import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Чете автоматизиран глас',
  readBy: 'Чете {name}',
  and: ' и ',
};
