import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} vaxtından davam et',
  listenFrom: '{time} vaxtından dinlə',
  listenFromPassage: 'Keçiddəki hissədən dinlə',
};
