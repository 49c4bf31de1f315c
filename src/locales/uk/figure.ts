import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Зображення {n} із {count}, описано в підписі',
  enlarge: ['Збільшити зображення', 'Збільшити зображення'],
  enlarged: ['Зображення', 'Зображення'],
  close: 'Закрити',
};
