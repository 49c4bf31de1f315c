import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} вакытыннан дәвам итү',
  listenFrom: '{time} вакытыннан тыңлау',
  listenFromPassage: 'Сылтамадагы өзектән тыңлау',
};
