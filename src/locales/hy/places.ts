import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Շարունակել {time}-ից',
  listenFrom: 'Լսել {time}-ից',
  listenFromPassage: 'Լսել հղման հատվածից',
};
