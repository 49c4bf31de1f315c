import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Ushbu maqolani tinglang',
  listenTo: 'Ushbu maqolani tinglang: {headline}',
  playStory: 'Maqolani ijro etish',
  about: 'Taxminan {duration}',
  loading: 'Yuklanmoqda',
  notLoaded: 'Pleyer yuklanmadi. “Ijro etish” tugmasini yana bosing yoki sahifani yangilang.',
  describedInCaption: 'Rasm ostidagi yozuvda tasvirlangan',
};
