import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Bei {time} fortsetzen',
  listenFrom: 'Ab {time} anhören',
  listenFromPassage: 'Ab der verlinkten Stelle anhören',
};
