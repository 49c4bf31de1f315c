import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Կարդում է ավտոմատ ձայնը',
  readBy: 'Կարդում է {name}',
  and: ' և ',
};
