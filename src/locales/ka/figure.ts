import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'სურათი {n}, სულ {count}, აღწერილია წარწერაში',
  enlarge: ['სურათის გადიდება', 'სურათების გადიდება'],
  enlarged: ['სურათი', 'სურათები'],
  close: 'დახურვა',
};
