import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Citit de o voce automată',
  readBy: 'Citit de {name}',
  and: ' și ',
};
