import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Најнови статии',
  none: 'Сѐ уште нема статии.',
  published: 'Објавено',
  withdrawn: 'Повлечено',
  preparing: 'Во подготовка',
  failed: 'Неуспешно',
};
