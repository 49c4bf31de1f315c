import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Последни статии',
  none: 'Още няма статии.',
  published: 'Публикувано',
  withdrawn: 'Оттеглено',
  preparing: 'Подготвя се',
  failed: 'Неуспешно',
};
