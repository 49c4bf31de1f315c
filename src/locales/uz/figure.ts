import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: '{count} rasmdan {n}-rasm, rasm ostidagi yozuvda tasvirlangan',
  enlarge: ['Rasmni kattalashtirish', 'Rasmlarni kattalashtirish'],
  enlarged: ['Rasm', 'Rasmlar'],
  close: 'Yopish',
};
