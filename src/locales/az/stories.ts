import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Son məqalələr',
  none: 'Hələ məqalə yoxdur.',
  published: 'Dərc edilib',
  withdrawn: 'Geri götürülüb',
  preparing: 'Hazırlanır',
  failed: 'Alınmadı',
};
