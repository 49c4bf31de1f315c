import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Պատկեր {n}՝ {count}-ից, նկարագրված է մակագրության մեջ',
  enlarge: ['Մեծացնել պատկերը', 'Մեծացնել պատկերները'],
  enlarged: ['Պատկեր', 'Պատկերներ'],
  close: 'Փակել',
};
