import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Awtomatik ses okaýar',
  readBy: 'Okaýan: {name}',
  and: ' we ',
};
