import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Тасвири {n} аз {count}, дар зернавис шарҳ дода шудааст',
  enlarge: ['Калон кардани тасвир', 'Калон кардани тасвирҳо'],
  enlarged: ['Тасвир', 'Тасвирҳо'],
  close: 'Бастан',
};
