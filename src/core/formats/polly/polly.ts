import type { ReadableFormat } from '../format/format.js';
import { readPolly } from './read-polly.js';

export const polly: ReadableFormat<'polly'> = {
  name: 'polly',
  extensions: ['marks'],
  summary: 'Amazon Polly speech marks',
  unit: 'ms',
  keys: ['time', 'type', 'start', 'end', 'value'],
  detect: (sample) =>
    ['time', 'type', 'value'].every((key) => sample.hasKey(key)) &&
    /"type"\s*:\s*"(?:word|sentence|ssml|viseme)"/.test(sample.source)
      ? 'certain'
      : undefined,
  read: readPolly,
};
