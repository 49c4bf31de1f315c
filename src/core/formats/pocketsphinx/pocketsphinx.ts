import type { ReadableFormat } from '../format/format.js';
import { readPocketsphinx } from './read-pocketsphinx.js';

export const pocketsphinx: ReadableFormat<'pocketsphinx'> = {
  name: 'pocketsphinx',
  extensions: [],
  summary: 'PocketSphinx result',
  unit: 's',
  keys: ['b', 'd', 'p', 't', 'w'],
  detect: (sample) =>
    ['w', 'b', 't'].every((key) => sample.hasKey(key)) && /"w"\s*:\s*\[/.test(sample.source) ? 'certain' : undefined,
  read: readPocketsphinx,
};
