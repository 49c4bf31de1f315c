import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: '{time} سے جاری رکھیں',
  listenFrom: '{time} سے سنیں',
  listenFromPassage: 'لنک والے حصے سے سنیں',
};
