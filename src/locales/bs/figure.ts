import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Slika {n} od {count}, opisana u potpisu',
  enlarge: ['Uvećaj sliku', 'Uvećaj slike'],
  enlarged: ['Slika', 'Slike'],
  close: 'Zatvori',
};
