import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'با صدای خودکار',
  readBy: 'با صدای {name}',
  and: ' و ',
};
