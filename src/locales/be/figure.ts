import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Выява {n} з {count}, апісана ў подпісе',
  enlarge: ['Павялічыць выяву', 'Павялічыць выявы'],
  enlarged: ['Выява', 'Выявы'],
  close: 'Закрыць',
};
