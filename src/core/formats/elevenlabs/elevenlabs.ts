import type { ReadableFormat } from '../format/format.js';
import { readElevenLabs } from './read-elevenlabs.js';

const START_TIMES = 'character_start_times_seconds|characterStartTimesSeconds|char_?[sS]tart_?[tT]imes_?[mM]s';

export const elevenlabs: ReadableFormat<'elevenlabs'> = {
  name: 'elevenlabs',
  extensions: [],
  summary: 'ElevenLabs alignment, by character',
  keys: [
    'characters',
    'character_start_times_seconds',
    'alignment',
    'normalized_alignment',
    'words',
    'language_probability',
  ],
  detect: (sample) =>
    sample.hasKey(START_TIMES) ||
    (sample.hasKey('words') && !sample.hasKey('segments') && sample.hasKey('loss|language_probability'))
      ? 'certain'
      : undefined,
  read: readElevenLabs,
};
