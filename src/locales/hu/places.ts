import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Folytatás innen: {time}',
  listenFrom: 'Hallgatás innen: {time}',
  listenFromPassage: 'Hallgatás a hivatkozott résztől',
};
