import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} wagtyndan dowam et',
  listenFrom: '{time} wagtyndan diňle',
  listenFromPassage: 'Salgydaky bölekden diňle',
};
