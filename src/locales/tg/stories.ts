import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Мақолаҳои охирин',
  none: 'Ҳоло мақола нест.',
  published: 'Нашр шуд',
  withdrawn: 'Бозпас гирифта шуд',
  preparing: 'Омода мешавад',
  failed: 'Муваффақ нашуд',
};
