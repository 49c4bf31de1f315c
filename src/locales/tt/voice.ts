import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Автомат тавыш укый',
  readBy: 'Укучы: {name}',
  and: ' һәм ',
};
