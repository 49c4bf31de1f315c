import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Останні статті',
  none: 'Статей поки немає.',
  published: 'Опубліковано',
  withdrawn: 'Відкликано',
  preparing: 'Готується',
  failed: 'Не вдалося',
};
