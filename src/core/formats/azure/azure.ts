import type { ReadableFormat } from '../format/format.js';
import { readAzure } from './read-azure.js';

export const azure: ReadableFormat<'azure'> = {
  name: 'azure',
  extensions: [],
  summary: 'Azure word boundaries',
  keys: ['audioOffset', 'duration', 'text', 'boundaryType', 'Offset'],
  detect: (sample) =>
    sample.hasKey('(?:privA|[aA])udioOffset') ||
    sample.hasKey('audio_offset') ||
    (sample.syntax === 'json' && /:\s*"WordBoundary"/.test(sample.source))
      ? 'certain'
      : undefined,
  read: readAzure,
};
