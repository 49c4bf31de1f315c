import type { ReadableFormat } from '../format/format.js';
import { beginsWithSbvTimes, readSbv } from './read-sbv.js';

export const sbv: ReadableFormat<'sbv'> = {
  name: 'sbv',
  extensions: ['sbv'],
  summary: 'SubViewer captions of YouTube',
  isCaptions: true,
  detect: ({ syntax, head }) => (syntax === 'text' && beginsWithSbvTimes(head) ? 'certain' : undefined),
  read: readSbv,
};
