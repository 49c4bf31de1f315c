import type { ChangesMessages } from '../../core/language/messages.js';

export const changes: ChangesMessages = {
  marked: 'Words with a dotted line were changed after the recording.',
  leftOut: ['{n} changed sentence is left out of the sound.', '{n} changed sentences are left out of the sound.'],
  said: [
    '{n} changed sentence is read with this device’s voice.',
    '{n} changed sentences are read with this device’s voice.',
  ],
  allow: 'Read changes with this device’s voice',
};
