import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readSmil } from './read-smil.js';
import { writeSmil } from './write-smil.js';

export const smil: ReadableFormat<'smil'> & WritableFormat<'smil'> = {
  name: 'smil',
  extensions: ['smil', 'smi'],
  summary: 'EPUB 3 media overlay; its text is in the page it points at',
  detect: ({ rootElement }) => (rootElement === 'smil' ? 'certain' : undefined),
  read: readSmil,
  write: writeSmil,
  cannotStore: ['text', 'doubts', 'bounds', 'line-breaks', 'speakers', 'notes', 'language', 'styles'],
  pointsAtText: true,
  storesSeveralRecordings: true,
};
