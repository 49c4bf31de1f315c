import type { FigureMessages } from '../../core/language/messages.js';

export const messages: FigureMessages = {
  describedOf: 'Рәсем {n}, барлығы {count}, рәсем аҫтындағы яҙыуҙа тасуирланған',
  enlarge: ['Рәсемде ҙурайтыу', 'Рәсемдәрҙе ҙурайтыу'],
  enlarged: ['Рәсем', 'Рәсемдәр'],
  close: 'Ябыу',
};
