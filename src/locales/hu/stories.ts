import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Legújabb cikkek',
  none: 'Még nincsenek cikkek.',
  published: 'Közzétéve',
  withdrawn: 'Visszavonva',
  preparing: 'Előkészítés alatt',
  failed: 'Sikertelen',
};
