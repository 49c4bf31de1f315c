import type { ReadableFormat } from '../format/format.js';
import { readHyperaudio } from './read-hyperaudio.js';

export const hyperaudio: ReadableFormat<'hyperaudio'> = {
  name: 'hyperaudio',
  extensions: ['html', 'htm'],
  summary: 'hyperaudio transcript: HTML with data-m and data-d',
  isWebPage: true,
  unit: 'ms',
  detect: ({ syntax, source }) => (syntax === 'markup' && /\sdata-m\s*=/.test(source) ? 'certain' : undefined),
  read: readHyperaudio,
};
