import type { StoriesMessages } from '../../core/language/messages.js';

export const messages: StoriesMessages = {
  recent: 'Последни статии',
  none: 'Още няма статии.',
  published: 'Публикувано',
  withdrawn: 'Оттеглено',
  preparing: 'Подготвя се',
  failed: 'Неуспешно',
};
