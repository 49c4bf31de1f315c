import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Слушать статью',
  listenTo: 'Слушать статью: {headline}',
  playStory: 'Воспроизвести статью',
  about: 'Примерно {duration}',
  loading: 'Загрузка',
  notLoaded: 'Плеер не загрузился. Нажмите «Воспроизвести» ещё раз или обновите страницу.',
  describedInCaption: 'Описано в подписи',
};
