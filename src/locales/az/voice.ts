import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Avtomatik səs oxuyur',
  readBy: 'Oxuyur: {name}',
  and: ' və ',
};
