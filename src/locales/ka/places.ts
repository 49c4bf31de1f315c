import type { PlacesMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PlacesMessages = {
  counting: rules,
  continueAt: 'გაგრძელება {time}-დან',
  listenFrom: 'მოსმენა {time}-დან',
  listenFromPassage: 'მოსმენა ბმულში მითითებული მონაკვეთიდან',
};
