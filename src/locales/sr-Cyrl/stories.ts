import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Најновији текстови',
  none: 'Још нема текстова.',
  published: 'Објављено',
  withdrawn: 'Повучено',
  preparing: 'У припреми',
  failed: 'Није успело',
};
