import { writeWebvtt } from '../../timeline/webvtt/write-webvtt.js';
import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readWebvtt } from './read-webvtt.js';
import { createWebvttCues } from './webvtt-cues.js';

export const webvtt: ReadableFormat<'webvtt'> & WritableFormat<'webvtt'> = {
  name: 'webvtt',
  extensions: ['vtt', 'webvtt'],
  summary: 'WebVTT, a timestamp a word where words have times',
  isCaptions: true,
  // SyncMediaLite is WebVTT too.
  detect: ({ syntax, head }) => {
    if (syntax === 'webvtt') return 'possible';
    // The first line was forgotten, but SubRip has neither comments nor times of words.
    return syntax === 'text' && /^(?:NOTE|STYLE)\s|<(?:\d+:)?\d\d:\d\d[.,]\d{3}>/.test(head) ? 'certain' : undefined;
  },
  read: readWebvtt,
  write: (timing) => {
    const { notes, styles = [] } = timing;
    return { text: writeWebvtt({ notes, styles, cues: createWebvttCues(timing, 'word times') }), warnings: [] };
  },
  cannotStore: ['word-ends', 'open-ends', 'language', 'locations', 'parts', 'sound'],
};
