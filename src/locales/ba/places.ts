import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} ваҡытынан дауам итеү',
  listenFrom: '{time} ваҡытынан тыңлау',
  listenFromPassage: 'Һылтанмалағы өҙөктән тыңлау',
};
