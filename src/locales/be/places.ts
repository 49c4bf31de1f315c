import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Працягнуць з {time}',
  listenFrom: 'Слухаць з {time}',
  listenFromPassage: 'Слухаць з урыўка па спасылцы',
};
