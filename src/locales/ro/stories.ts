import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Articole recente',
  none: 'Încă nu există articole.',
  published: 'Publicat',
  withdrawn: 'Retras',
  preparing: 'În pregătire',
  failed: 'Eșuat',
};
