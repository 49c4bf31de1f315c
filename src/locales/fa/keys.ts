import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'صدا خاموش است',
  soundOn: 'صدا روشن است',
};
