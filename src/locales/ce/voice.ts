import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Автоматан озо йоьшу',
  readBy: 'Йоьшу: {name}',
  and: ' а, ',
};
