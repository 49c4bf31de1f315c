import type { ReadableFormat } from '../format/format.js';
import { readTextgrid } from './read-textgrid.js';

export const textgrid: ReadableFormat<'textgrid'> = {
  name: 'textgrid',
  extensions: ['textgrid'],
  summary: 'TextGrid of Praat and the Montreal Forced Aligner',
  unit: 's',
  detect: ({ syntax, head }) =>
    syntax === 'text' && /^(?:File type = )?"ooTextFile/.test(head) && /"TextGrid"/.test(head.slice(0, 500))
      ? 'certain'
      : undefined,
  read: readTextgrid,
};
