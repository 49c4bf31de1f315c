import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Читає автоматичний голос',
  readBy: 'Читає {name}',
  and: ' і ',
};
