import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'انځور {n} له {count}، تشریح د انځور په لیکنه کې ده',
  enlarge: ['انځور لویول', 'انځورونه لویول'],
  enlarged: ['انځور', 'انځورونه'],
  close: 'بندول',
};
