import { writeWebvtt } from '../../timeline/webvtt/write-webvtt.js';
import type { WritableFormat } from '../format/format.js';
import { createWebvttCues } from '../webvtt/webvtt-cues.js';

/** WebVTT without the times of words. The missing times are no loss: the author asked for them to be left out. */
export const captions: WritableFormat<'captions'> = {
  name: 'captions',
  extensions: [],
  summary: 'WebVTT without the times of words',
  write: (timing) => {
    const { notes, styles = [] } = timing;
    return { text: writeWebvtt({ notes, styles, cues: createWebvttCues(timing, 'cue times') }), warnings: [] };
  },
  cannotStore: ['open-ends', 'language', 'locations', 'parts', 'sound'],
};
