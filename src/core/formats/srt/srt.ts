import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readFaultyTimes } from '../cues/timing-line.js';
import { readSrt } from './read-srt.js';
import { writeSrt } from './write-srt.js';

/** Only the first cue: perhaps its number, then its times. */
const FIRST_CUE = /^(?:\d+[ \t]*\r?\n)?\s*(?:\d{1,4}\s?:\s?)?\d{1,2}\s?:\s?\d{1,2}(?:\s?[,.]\s?\d{1,9})?[ \t]*-->/;

function beginsWithCue(head: string): boolean {
  if (FIRST_CUE.test(head)) return true;
  const [first = '', second = ''] = head.split(/[\r\n]+/, 3).map((line) => line.trim());
  return !!readFaultyTimes(/^\d+$/.test(first) ? second : first);
}

export const srt: ReadableFormat<'srt'> & WritableFormat<'srt'> = {
  name: 'srt',
  extensions: ['srt'],
  summary: 'SubRip captions',
  isCaptions: true,
  detect: ({ syntax, head }) => (syntax === 'text' && beginsWithCue(head) ? 'certain' : undefined),
  read: readSrt,
  write: (timing) => ({ text: writeSrt(timing), warnings: [] }),
  // The name of the speaker is written before the text.
  cannotStore: ['ids', 'word-times', 'open-ends', 'notes', 'language', 'locations', 'parts', 'sound', 'styles'],
};
