import type { ReadableFormat } from '../format/format.js';
import { isCtmLine, readCtm } from './read-ctm.js';

export const ctm: ReadableFormat<'ctm'> = {
  name: 'ctm',
  extensions: ['ctm'],
  summary: 'CTM of Kaldi, NeMo and NIST: a word on each line',
  unit: 's',
  detect: ({ syntax, head }) =>
    syntax === 'text' && isCtmLine(head.split(/[\r\n]+/).find((line) => line.trim() && !line.startsWith(';;')) ?? '')
      ? 'certain'
      : undefined,
  read: readCtm,
};
