import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Продовжити з {time}',
  listenFrom: 'Слухати з {time}',
  listenFromPassage: 'Слухати з уривка за посиланням',
};
