import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Слика {n} од {count}, опишана во натписот',
  enlarge: ['Зголеми ја сликата', 'Зголеми ги сликите'],
  enlarged: ['Слика', 'Слики'],
  close: 'Затвори',
};
