import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Continuar en {time}',
  listenFrom: 'Escuchar desde {time}',
  listenFromPassage: 'Escuchar desde el pasaje del enlace',
};
