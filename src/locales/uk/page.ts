import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Слухати статтю',
  listenTo: 'Слухати статтю: {headline}',
  playStory: 'Відтворити статтю',
  about: 'Приблизно {duration}',
  loading: 'Завантаження',
  notLoaded: 'Програвач не завантажився. Натисніть «Відтворити» ще раз або оновіть сторінку.',
  describedInCaption: 'Описано в підписі',
};
