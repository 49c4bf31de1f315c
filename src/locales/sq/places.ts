import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Vazhdo te {time}',
  listenFrom: 'Dëgjo nga {time}',
  listenFromPassage: 'Dëgjo nga pjesa e lidhjes',
};
