import type { ReadableFormat } from '../format/format.js';
import { readGoogleStt } from './read-google-stt.js';

export const googleStt: ReadableFormat<'google-stt'> = {
  name: 'google-stt',
  extensions: [],
  summary: 'Google Cloud Speech-to-Text',
  keys: ['results', 'alternatives', 'transcript', 'words', 'startTime', 'endTime', 'startOffset'],
  detect: (sample) =>
    sample.hasKey('results') &&
    sample.hasKey('alternatives') &&
    (sample.hasKey('transcript') || sample.hasKey('words')) &&
    (sample.hasKey('(?:start|end|resultEnd)(?:Time|Offset)') ||
      sample.hasKey('(?:start|end|result_end)_(?:time|offset)'))
      ? 'certain'
      : undefined,
  read: readGoogleStt,
};
