import type { ReadableFormat } from '../format/format.js';
import { readGoogle } from './read-google.js';

export const google: ReadableFormat<'google'> = {
  name: 'google',
  extensions: [],
  summary: 'Google timepoints, with --script SSML',
  keys: ['timepoints', 'markName', 'timeSeconds'],
  detect: (sample) => (sample.hasKey('timepoints|markName|mark_name') ? 'certain' : undefined),
  read: readGoogle,
};
