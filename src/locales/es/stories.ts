import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Artículos recientes',
  none: 'Aún no hay artículos.',
  published: 'Publicado',
  withdrawn: 'Retirado',
  preparing: 'En preparación',
  failed: 'Fallido',
};
