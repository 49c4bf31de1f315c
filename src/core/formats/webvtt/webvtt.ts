import { writeWebvtt } from '../../timeline/webvtt/write-webvtt.js';
import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readWebvtt } from './read-webvtt.js';
import { createWebvttCues } from './webvtt-cues.js';

export const webvtt: ReadableFormat<'webvtt'> & WritableFormat<'webvtt'> = {
  name: 'webvtt',
  extensions: ['vtt', 'webvtt'],
  summary: 'WebVTT, a timestamp a word where words have times',
  // SyncMediaLite is WebVTT too.
  detect: ({ syntax }) => (syntax === 'webvtt' ? 'possible' : undefined),
  read: readWebvtt,
  write: (timing) => {
    const { notes, styles = [] } = timing;
    return { text: writeWebvtt({ notes, styles, cues: createWebvttCues(timing, 'word times') }), warnings: [] };
  },
  cannotStore: [],
};
