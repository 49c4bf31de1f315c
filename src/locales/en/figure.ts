import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Picture {n} of {count}, described in the caption',
  enlarge: ['Enlarge image', 'Enlarge images'],
  enlarged: ['Image', 'Images'],
  close: 'Close',
};
