import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Sound off',
  soundOn: 'Sound on',
};
