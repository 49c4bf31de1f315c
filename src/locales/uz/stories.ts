import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'So‘nggi maqolalar',
  none: 'Hozircha maqola yo‘q.',
  published: 'Chop etilgan',
  withdrawn: 'Qaytarib olingan',
  preparing: 'Tayyorlanmoqda',
  failed: 'Bajarilmadi',
};
