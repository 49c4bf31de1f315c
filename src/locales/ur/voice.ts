import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'خودکار آواز میں',
  readBy: '{name} کی آواز میں',
  and: ' اور ',
};
