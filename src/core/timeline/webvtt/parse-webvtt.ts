import { parseCueWords, type CueWord } from './cue-text.js';
import { TIMESTAMP_PATTERN, parseTimestamp } from './timestamp.js';

export type { CueWord } from './cue-text.js';

/** One sentence of a recording, as the timing file writes it. */
export interface Cue {
  readonly id: string;
  /** Seconds of the recording. `end` may be before `start`: the parser of the standard allows that. */
  readonly start: number;
  readonly end: number;
  /** The payload as written, with its tags, like `VTTCue.text` in browsers. */
  readonly text: string;
  readonly words: readonly CueWord[];
}

/** A timing file: its comments (without the word NOTE) and its cues, in the order of the file. */
export interface WebvttFile {
  readonly notes: readonly string[];
  readonly cues: readonly Cue[];
  /** `not-valid`: it has text that is no cue, such as a cue with times that cannot be read, or text after a blank line. */
  readonly problem?: 'not-webvtt' | 'not-valid';
}

/** The line with the timings of a cue. */
export const CUE_TIMINGS: RegExp = new RegExp(
  `^[ \\t\\f]*(${TIMESTAMP_PATTERN})[ \\t\\f]*-->[ \\t\\f]*(${TIMESTAMP_PATTERN})`,
);
const NOTE_LINE = /^NOTE(?![^ \t])/;

/**
 * Reads WebVTT. Accepts any text: omits a cue that cannot be read, and never throws. Ignores cue settings, regions and
 * styles, which are for captions on a video. Takes linear time.
 *
 * Works like the parser of the standard (WebVTT §6.1, "collect a WebVTT block"), with one difference from browsers: a
 * single line between the signature and the first timings is the id of that cue, although no blank line precedes it.
 */
export function parseWebvtt(source: string): WebvttFile {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\0/g, '\uFFFD')
    .split(/\r\n?|\n/);
  const notes: string[] = [];
  const cues: Cue[] = [];
  if (!/^WEBVTT(?![^ \t])/.test(lines[0]!)) return { notes, cues, problem: 'not-webvtt' };

  let isValid = true;
  let next = 1;
  const isArrow = (): boolean | undefined => lines[next]?.includes('-->');
  while (next < lines.length) {
    const id = isArrow() ? '' : lines[next++]!;
    if (!id && !isArrow()) continue;
    const isHeader = next === 2 && !isArrow();
    const timings = isArrow() ? CUE_TIMINGS.exec(lines[next++]!) : null;
    // The rest of the block ends at a blank line, or at an arrow, which starts another cue even without a blank line.
    const first = next;
    while (lines[next] && !isArrow()) next++;
    const text = lines.slice(first, next).join('\n');
    if (timings) {
      const [start, end] = [parseTimestamp(timings[1]!), parseTimestamp(timings[2]!)];
      cues.push({ id, start, end, text, words: parseCueWords(text, start, end) });
    } else if (NOTE_LINE.test(id)) notes.push(`${id.slice(5)}\n${text}`.trim());
    else if (!isHeader && !/^(?:STYLE|REGION)\b/.test(id)) isValid = false;
  }
  return { notes, cues, ...(isValid ? {} : { problem: 'not-valid' }) };
}
