import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Imagen {n} de {count}, descrita en el pie de foto',
  enlarge: ['Ampliar imagen', 'Ampliar imágenes'],
  enlarged: ['Imagen', 'Imágenes'],
  close: 'Cerrar',
};
