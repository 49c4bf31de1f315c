import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Avtomatik ses oquy',
  readBy: 'Oquğan: {name}',
  and: ' ve ',
};
