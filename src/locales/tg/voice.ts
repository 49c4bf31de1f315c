import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Бо овози худкор хонда шудааст',
  readBy: 'Хонанда: {name}',
  and: ' ва ',
};
