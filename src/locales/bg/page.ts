import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Чуйте тази статия',
  listenTo: 'Чуйте тази статия: {headline}',
  playStory: 'Пускане на статията',
  about: 'Около {duration}',
  loading: 'Зарежда се',
  notLoaded: 'Плейърът не се зареди. Натиснете „Пускане“ още веднъж или презаредете страницата.',
  describedInCaption: 'Описано в надписа',
};
