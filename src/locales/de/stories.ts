import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Neueste Artikel',
  none: 'Noch keine Artikel.',
  published: 'Veröffentlicht',
  withdrawn: 'Zurückgezogen',
  preparing: 'In Vorbereitung',
  failed: 'Fehlgeschlagen',
};
