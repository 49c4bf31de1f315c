import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Чита аутоматски глас',
  readBy: 'Чита {name}',
  and: ' и ',
};
