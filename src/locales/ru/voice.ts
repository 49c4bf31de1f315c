import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Читает автоматический голос',
  readBy: 'Читает {name}',
  and: ' и ',
};
