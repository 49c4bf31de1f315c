import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Последние статьи',
  none: 'Статей пока нет.',
  published: 'Опубликовано',
  withdrawn: 'Отозвано',
  preparing: 'Готовится',
  failed: 'Не удалось',
};
