import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Слика {n} од {count}, описана у потпису',
  enlarge: ['Увећај слику', 'Увећај слике'],
  enlarged: ['Слика', 'Слике'],
  close: 'Затвори',
};
