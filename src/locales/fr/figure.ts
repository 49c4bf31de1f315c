import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Image {n} sur {count}, décrite dans la légende',
  enlarge: ['Agrandir l’image', 'Agrandir les images'],
  enlarged: ['Image', 'Images'],
  close: 'Fermer',
};
