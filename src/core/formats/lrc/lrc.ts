import type { ReadableFormat } from '../format/format.js';
import { readLrc } from './read-lrc.js';

/** A property (`[ti:Song]`) or the time of a line. */
const FIRST_LINE = /^\[(?:[a-z#]{1,10}:[^\r\n]*\]|\d{1,3}:\d{2}(?:[.:]\d{1,3})?\])/i;
const TIMED_LINE = /^[ \t]*\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\]/m;

export const lrc: ReadableFormat<'lrc'> = {
  name: 'lrc',
  extensions: ['lrc'],
  summary: 'LRC lyrics, also with times of words',
  detect: ({ head }) => (FIRST_LINE.test(head) && TIMED_LINE.test(head) ? 'certain' : undefined),
  read: readLrc,
};
