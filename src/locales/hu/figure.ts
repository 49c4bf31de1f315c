import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: '{count}/{n}. kép, leírás a képaláírásban',
  enlarge: ['Kép nagyítása', 'Képek nagyítása'],
  enlarged: ['Kép', 'Képek'],
  close: 'Bezárás',
};
