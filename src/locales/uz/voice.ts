import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Avtomatik ovoz o‘qiydi',
  readBy: 'O‘qiydi: {name}',
  and: ' va ',
};
