import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'ბოლო სტატიები',
  none: 'სტატიები ჯერ არ არის.',
  published: 'გამოქვეყნებულია',
  withdrawn: 'ამოღებულია',
  preparing: 'მზადდება',
  failed: 'ვერ მოხერხდა',
};
