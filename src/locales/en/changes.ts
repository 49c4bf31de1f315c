import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Words with a dotted line were changed after the recording.',
  leftOut: ['{n} changed sentence is not heard.', '{n} changed sentences are not heard.'],
  said: [
    '{n} changed sentence is read with this device’s voice.',
    '{n} changed sentences are read with this device’s voice.',
  ],
  allow: 'Read changes with this device’s voice',
  list: 'Go to a changed sentence',
};
