import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'له {time} دوام ورکول',
  listenFrom: 'له {time} اورېدل',
  listenFromPassage: 'د لینک له برخې اورېدل',
};
