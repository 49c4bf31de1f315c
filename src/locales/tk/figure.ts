import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Surat {n}, jemi {count}, surat astyndaky ýazgyda beýan edilýär',
  enlarge: ['Suraty ulalt', 'Suratlary ulalt'],
  enlarged: ['Surat', 'Suratlar'],
  close: 'Ýap',
};
