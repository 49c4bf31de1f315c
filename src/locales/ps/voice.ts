import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'په اتومات غږ لوستل شوی',
  readBy: 'لوستونکی: {name}',
  and: ' او ',
};
