import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Автомат тауыш уҡый',
  readBy: 'Уҡыусы: {name}',
  and: ' һәм ',
};
