import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Bild {n} von {count}, in der Bildunterschrift beschrieben',
  enlarge: ['Bild vergrößern', 'Bilder vergrößern'],
  enlarged: ['Bild', 'Bilder'],
  close: 'Schließen',
};
