import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Автоматтык үн окуйт',
  readBy: 'Окуган: {name}',
  and: ' жана ',
};
