import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'متابعة من {time}',
  listenFrom: 'استمع من {time}',
  listenFromPassage: 'استمع من المقطع المشار إليه في الرابط',
};
