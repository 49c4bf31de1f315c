import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Nastavi od {time}',
  listenFrom: 'Slušaj od {time}',
  listenFromPassage: 'Slušaj od ulomka iz poveznice',
};
