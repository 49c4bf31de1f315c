import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Идома аз {time}',
  listenFrom: 'Шунидан аз {time}',
  listenFromPassage: 'Шунидан аз порчаи пайванд',
};
