import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} vaqtından devam et',
  listenFrom: '{time} vaqtından diñle',
  listenFromPassage: 'Bağlantıdaki parçadan diñle',
};
