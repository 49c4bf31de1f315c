import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Najnoviji tekstovi',
  none: 'Još nema tekstova.',
  published: 'Objavljeno',
  withdrawn: 'Povučeno',
  preparing: 'U pripremi',
  failed: 'Nije uspjelo',
};
