import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Von einer automatischen Stimme gelesen',
  readBy: 'Gelesen von {name}',
  and: ' und ',
};
