import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Рәсем {n}, барлыгы {count}, рәсем астындагы язмада тасвирланган',
  enlarge: ['Рәсемне зурайту', 'Рәсемнәрне зурайту'],
  enlarged: ['Рәсем', 'Рәсемнәр'],
  close: 'Ябу',
};
