import type { ReadableFormat } from '../format/format.js';
import { readGentle } from './read-gentle.js';

export const gentle: ReadableFormat<'gentle'> = {
  name: 'gentle',
  extensions: [],
  summary: 'Gentle alignment',
  unit: 's',
  keys: ['transcript', 'words', 'alignedWord', 'startOffset', 'endOffset', 'case'],
  detect: (sample) => {
    if (sample.hasKey('alignedWord|case') || (sample.hasKey('transcript') && sample.hasKey('startOffset')))
      return 'certain';
    // A file of a speech recogniser has times too.
    return sample.hasKey('transcript') && sample.hasKey('words') && !sample.hasKey('start') ? 'possible' : undefined;
  },
  read: readGentle,
};
