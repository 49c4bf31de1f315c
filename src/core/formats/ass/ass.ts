import type { ReadableFormat } from '../format/format.js';
import { readAss } from './read-ass.js';

export const ass: ReadableFormat<'ass'> = {
  name: 'ass',
  extensions: ['ass', 'ssa'],
  summary: 'Advanced SubStation Alpha, with its karaoke times',
  isCaptions: true,
  detect: ({ head }) =>
    /^\[script info\]/i.test(head) || (/^\[(?:v4\+? styles|events)\]/im.test(head) && /^dialogue:/im.test(head))
      ? 'certain'
      : undefined,
  read: readAss,
};
