import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Lu par une voix automatique',
  readBy: 'Lu par {name}',
  and: ' et ',
};
