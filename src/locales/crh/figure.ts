import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Resim {n}, cemi {count}, resim tübündeki yazıda tasvirlengen',
  enlarge: ['Resimni büyüt', 'Resimlerni büyüt'],
  enlarged: ['Resim', 'Resimler'],
  close: 'Qapat',
};
