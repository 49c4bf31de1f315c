import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Čita automatski glas',
  readBy: 'Čita {name}',
  and: ' i ',
};
