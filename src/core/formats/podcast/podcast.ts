import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readPodcast } from './read-podcast.js';
import { writePodcast } from './write-podcast.js';

export const podcast: ReadableFormat<'podcast'> & WritableFormat<'podcast'> = {
  name: 'podcast',
  extensions: ['json'],
  isExtensionGeneric: true,
  summary: 'Podcasting 2.0 transcript',
  unit: 's',
  keys: ['version', 'segments', 'startTime', 'endTime', 'body', 'speaker'],
  detect: (sample) =>
    sample.hasKey('segments') && (sample.hasKey('body') || sample.hasKey('startTime')) ? 'certain' : undefined,
  read: readPodcast,
  write: (timing) => ({ text: writePodcast(timing), warnings: [] }),
  cannotStore: [
    'ids',
    'doubts',
    'bounds',
    'open-ends',
    'line-breaks',
    'notes',
    'language',
    'locations',
    'parts',
    'sound',
    'styles',
  ],
};
