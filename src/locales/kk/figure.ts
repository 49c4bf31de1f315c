import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Сурет {n}, барлығы {count}, сипаттама сурет астындағы жазуда',
  enlarge: ['Суретті үлкейту', 'Суреттерді үлкейту'],
  enlarged: ['Сурет', 'Суреттер'],
  close: 'Жабу',
};
