import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Сүрөт {n}, баары {count}, сүрөттөмөсү сүрөт алдындагы жазууда',
  enlarge: ['Сүрөттү чоңойтуу', 'Сүрөттөрдү чоңойтуу'],
  enlarged: ['Сүрөт', 'Сүрөттөр'],
  close: 'Жабуу',
};
