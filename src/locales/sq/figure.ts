import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Figura {n} nga {count}, përshkruar te diçitura',
  enlarge: ['Zmadho figurën', 'Zmadho figurat'],
  enlarged: ['Figura', 'Figurat'],
  close: 'Mbyll',
};
