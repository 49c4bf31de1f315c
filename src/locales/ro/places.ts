import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Continuă de la {time}',
  listenFrom: 'Ascultă de la {time}',
  listenFromPassage: 'Ascultă de la pasajul din link',
};
