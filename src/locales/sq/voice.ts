import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Lexuar nga një zë automatik',
  readBy: 'Lexuar nga {name}',
  and: ' dhe ',
};
