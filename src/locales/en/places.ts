import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Continue at {time}',
  listenFrom: 'Listen from {time}',
  listenFromPassage: 'Listen from the passage in the link',
};
