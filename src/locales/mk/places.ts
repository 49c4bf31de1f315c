import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Продолжи од {time}',
  listenFrom: 'Слушај од {time}',
  listenFromPassage: 'Слушај од делот во врската',
};
