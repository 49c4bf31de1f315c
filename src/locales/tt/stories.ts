import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Соңгы мәкаләләр',
  none: 'Әлегә мәкаләләр юк.',
  published: 'Бастырылган',
  withdrawn: 'Кире алынган',
  preparing: 'Әзерләнә',
  failed: 'Килеп чыкмады',
};
