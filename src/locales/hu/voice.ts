import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Automatikus hang olvassa fel',
  readBy: 'Felolvassa: {name}',
  and: ' és ',
};
