import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'ادامه از {time}',
  listenFrom: 'شنیدن از {time}',
  listenFromPassage: 'شنیدن از بخشی که در لینک است',
};
