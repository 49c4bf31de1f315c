import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Автоматты дауыс оқиды',
  readBy: 'Оқитын: {name}',
  and: ' және ',
};
