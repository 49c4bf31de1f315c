import type { ReadableFormat } from '../format/format.js';
import { readTranscribe } from './read-transcribe.js';

export const transcribe: ReadableFormat<'transcribe'> = {
  name: 'transcribe',
  extensions: [],
  summary: 'Amazon Transcribe',
  unit: 's',
  keys: ['results', 'transcripts', 'items', 'alternatives', 'start_time', 'content'],
  detect: (sample) =>
    (sample.hasKey('items') || sample.hasKey('transcripts')) &&
    sample.hasKey('alternatives') &&
    sample.hasKey('content') &&
    sample.hasKey('start_time')
      ? 'certain'
      : undefined,
  read: readTranscribe,
};
