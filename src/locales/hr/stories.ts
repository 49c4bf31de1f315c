import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Najnoviji članci',
  none: 'Još nema članaka.',
  published: 'Objavljeno',
  withdrawn: 'Povučeno',
  preparing: 'U pripremi',
  failed: 'Nije uspjelo',
};
