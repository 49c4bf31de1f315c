import type { ReadableFormat } from '../format/format.js';
import { readTtml } from './read-ttml.js';

export const ttml: ReadableFormat<'ttml'> = {
  name: 'ttml',
  extensions: ['ttml', 'dfxp', 'itt'],
  summary: 'TTML captions: IMSC, EBU-TT-D, SMPTE-TT, DFXP',
  isCaptions: true,
  detect: ({ rootElement }) => (rootElement === 'tt' ? 'certain' : undefined),
  read: readTtml,
};
