import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Slika {n} od {count}, opisana u tekstu ispod slike',
  enlarge: ['Povećaj sliku', 'Povećaj slike'],
  enlarged: ['Slika', 'Slike'],
  close: 'Zatvori',
};
