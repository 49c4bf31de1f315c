import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Изображение {n} из {count}, описано в подписи',
  enlarge: ['Увеличить изображение', 'Увеличить изображения'],
  enlarged: ['Изображение', 'Изображения'],
  close: 'Закрыть',
};
