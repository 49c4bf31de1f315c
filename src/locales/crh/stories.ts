import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Soñki maqaleler',
  none: 'Şimdilik maqale yoq.',
  published: 'Derc etildi',
  withdrawn: 'Keri alındı',
  preparing: 'Azırlana',
  failed: 'Olmadı',
};
