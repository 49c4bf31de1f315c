import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'وروستۍ لیکنې',
  none: 'تر اوسه لیکنې نشته.',
  published: 'خپره شوې',
  withdrawn: 'بېرته اخیستل شوې',
  preparing: 'چمتو کېږي',
  failed: 'ناکامه شوه',
};
