import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Articles récents',
  none: 'Aucun article pour l’instant.',
  published: 'Publié',
  withdrawn: 'Retiré',
  preparing: 'En préparation',
  failed: 'Échec',
};
