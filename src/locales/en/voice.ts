import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Read by an automated voice',
  readBy: 'Read by {name}',
  and: ' and ',
};
