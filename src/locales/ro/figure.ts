import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Imaginea {n} din {count}, descrisă în legendă',
  enlarge: ['Mărește imaginea', 'Mărește imaginile'],
  enlarged: ['Imagine', 'Imagini'],
  close: 'Închide',
};
