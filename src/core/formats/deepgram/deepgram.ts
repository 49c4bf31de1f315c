import type { ReadableFormat } from '../format/format.js';
import { readDeepgram } from './read-deepgram.js';

export const deepgram: ReadableFormat<'deepgram'> = {
  name: 'deepgram',
  extensions: [],
  summary: 'Deepgram transcript',
  unit: 's',
  keys: ['channels', 'channel', 'alternatives', 'punctuated_word', 'words', 'start'],
  detect: (sample) =>
    sample.hasKey('channels?') && sample.hasKey('alternatives') && sample.hasKey('start') ? 'certain' : undefined,
  read: readDeepgram,
};
