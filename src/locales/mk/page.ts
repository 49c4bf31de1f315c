import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Слушајте ја статијата',
  listenTo: 'Слушајте ја статијата: {headline}',
  playStory: 'Пушти ја статијата',
  about: 'Околу {duration}',
  loading: 'Се вчитува',
  notLoaded: 'Плеерот не се вчита. Притиснете „Пушти“ уште еднаш или вчитајте ја страницата повторно.',
  describedInCaption: 'Опишано во натписот',
};
