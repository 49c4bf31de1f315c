import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Leído por una voz automática',
  readBy: 'Leído por {name}',
  and: ' y ',
};
