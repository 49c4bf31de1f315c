import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} dan davom etish',
  listenFrom: '{time} dan tinglash',
  listenFromPassage: 'Havoladagi parchadan tinglash',
};
