import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'Кхин дӀа {time} дуьйна',
  listenFrom: 'ЛадогӀа {time} дуьйна',
  listenFromPassage: 'Хьажоргехь гайтинчу декъера дуьйна ладогӀа',
};
