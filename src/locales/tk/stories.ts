import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Soňky makalalar',
  none: 'Heniz makala ýok.',
  published: 'Çap edildi',
  withdrawn: 'Yzyna alyndy',
  preparing: 'Taýýarlanýar',
  failed: 'Başartmady',
};
