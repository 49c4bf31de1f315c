import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'با صدای رایانه‌ای',
  readBy: 'با صدای {name}',
  and: ' و ',
};
