import type { FormatSample } from '../format/format-sample.js';
import type { ReadableFormat } from '../format/format.js';
import { readWhisperx } from './read-whisperx.js';

export const whisperx: ReadableFormat<'whisperx'> = {
  name: 'whisperx',
  extensions: [],
  summary: 'WhisperX and Whisper results',
  unit: 's',
  keys: ['segments', 'words', 'word', 'start', 'end', 'text', 'score'],
  detect: (sample) => {
    if (sample.hasKey('segments|word_segments') || isWhisperCpp(sample) || isTransformers(sample)) return 'certain';
    return sample.hasKey('words?') && sample.hasKey('start') ? 'possible' : undefined;
  },
  read: readWhisperx,
};

const isWhisperCpp = (sample: FormatSample): boolean => sample.hasKey('transcription') && sample.hasKey('offsets');

const isTransformers = (sample: FormatSample): boolean => sample.hasKey('chunks') && sample.hasKey('timestamps?');
