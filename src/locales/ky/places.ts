import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} убактысынан улантуу',
  listenFrom: '{time} убактысынан угуу',
  listenFromPassage: 'Шилтемедеги үзүндүдөн угуу',
};
