import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Настави од {time}',
  listenFrom: 'Слушај од {time}',
  listenFromPassage: 'Слушај од одломка из линка',
};
