import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Сурт {n}, дерриг {count}, суьртан кӀел яздина ду',
  enlarge: ['Сурт доккха де', 'Суьрташ даккхий де'],
  enlarged: ['Сурт', 'Суьрташ'],
  close: 'ДӀакъовла',
};
