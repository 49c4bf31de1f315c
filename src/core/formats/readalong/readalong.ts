import type { ReadableFormat } from '../format/format.js';
import { readReadalong } from './read-readalong.js';

export const readalong: ReadableFormat<'readalong'> = {
  name: 'readalong',
  extensions: ['readalong', 'ras'],
  summary: 'ReadAlongs',
  detect: ({ rootElement }) => (/^read-?along$/.test(rootElement) ? 'certain' : undefined),
  read: readReadalong,
};
