import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Чита автоматски глас',
  readBy: 'Чита {name}',
  and: ' и ',
};
