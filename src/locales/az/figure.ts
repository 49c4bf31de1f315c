import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Şəkil {n}, cəmi {count}, şəkilaltı mətndə təsvir olunub',
  enlarge: ['Şəkli böyüt', 'Şəkilləri böyüt'],
  enlarged: ['Şəkil', 'Şəkillər'],
  close: 'Bağla',
};
