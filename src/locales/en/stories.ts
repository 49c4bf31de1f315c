import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Recent stories',
  none: 'There are no stories yet.',
  published: 'Published',
  withdrawn: 'Withdrawn',
  preparing: 'In preparation',
  failed: 'Failed',
};
