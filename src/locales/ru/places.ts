import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Продолжить с {time}',
  listenFrom: 'Слушать с {time}',
  listenFromPassage: 'Слушать с фрагмента из ссылки',
};
