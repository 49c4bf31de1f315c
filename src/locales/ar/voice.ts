import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'يقرؤه صوت آلي',
  readBy: 'بصوت {name}',
  and: ' و',
};
