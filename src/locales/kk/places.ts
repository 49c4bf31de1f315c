import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} уақытынан жалғастыру',
  listenFrom: '{time} уақытынан тыңдау',
  listenFromPassage: 'Сілтемедегі үзіндіден тыңдау',
};
