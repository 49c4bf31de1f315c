import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Апошнія артыкулы',
  none: 'Артыкулаў пакуль няма.',
  published: 'Апублікавана',
  withdrawn: 'Адклікана',
  preparing: 'Рыхтуецца',
  failed: 'Не атрымалася',
};
