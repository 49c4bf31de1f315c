import type { VoiceMessages } from '../../core/language/messages.js';

export const messages: VoiceMessages = {
  automated: 'Чытае аўтаматычны голас',
  readBy: 'Чытае {name}',
  and: ' і ',
};
