import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Reprendre à {time}',
  listenFrom: 'Écouter à partir de {time}',
  listenFromPassage: 'Écouter à partir du passage du lien',
};
