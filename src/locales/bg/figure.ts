import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Изображение {n} от {count}, описано в надписа',
  enlarge: ['Уголемяване на изображението', 'Уголемяване на изображенията'],
  enlarged: ['Изображение', 'Изображения'],
  close: 'Затваряне',
};
