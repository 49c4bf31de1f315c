import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Čita automatizirani glas',
  readBy: 'Čita {name}',
  and: ' i ',
};
