import type { ReadableFormat } from '../format/format.js';
import { readAssemblyai } from './read-assemblyai.js';

export const assemblyai: ReadableFormat<'assemblyai'> = {
  name: 'assemblyai',
  extensions: [],
  summary: 'AssemblyAI transcript',
  unit: 'ms',
  keys: ['id', 'status', 'text', 'words', 'utterances', 'confidence', 'start', 'audio_duration', 'language_code'],
  detect: (sample) =>
    sample.hasKey('words|sentences|utterances') &&
    sample.hasKey('text') &&
    sample.hasKey('confidence') &&
    sample.hasKey('audio_(?:url|duration)|language_code|acoustic_model|utterances|sentences|paragraphs|speech_model') &&
    !sample.hasKey('segments|channels|word|alternatives|chunks')
      ? 'certain'
      : undefined,
  read: readAssemblyai,
};
