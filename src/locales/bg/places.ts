import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Продължаване от {time}',
  listenFrom: 'Слушане от {time}',
  listenFromPassage: 'Слушане от откъса във връзката',
};
