import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Artikujt e fundit',
  none: 'Ende nuk ka artikuj.',
  published: 'Botuar',
  withdrawn: 'Tërhequr',
  preparing: 'Në përgatitje',
  failed: 'Dështoi',
};
