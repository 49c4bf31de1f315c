import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { readCueBlocks, type CaptionSyntax } from '../cues/cue-blocks.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';

const TIME = String.raw`(\d{1,3}):([0-5]?\d):([0-5]?\d(?:\.\d{1,6})?)`;
const TIMES = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*,[ \t]*${TIME}[ \t]*$`);

const SYNTAX: CaptionSyntax = {
  readTimes: (line) => {
    const times = TIMES.exec(line);
    return times ? { start: parseSeconds(times, 1), end: parseSeconds(times, 4), rest: '' } : undefined;
  },
  advice: 'write 0:00:01.000,0:00:02.000',
  isId: () => false,
};

/** Captions of YouTube (YouTube Help, "Supported subtitle and closed caption files"): `0:00:01.000,0:00:02.000`, lines of text. SubViewer 2 writes `[br]` between lines. */
export function readSbv({ source, warn }: FormatInput): TimedCue[] {
  const lines = source.split(/\r\n?|\n/);
  if (!lines.some((line) => TIMES.test(line)))
    throw new FormatError(1, 'has no times of SubViewer', 'write 0:00:01.000,0:00:02.000 before each text');
  return readCueBlocks(lines, SYNTAX, warn).map(({ blocks, start, end }) => {
    const text = blocks.flatMap(({ lines: block }) => block).join('\n');
    return createPlainCue(escapePayload(text.replace(/\[br\]/gi, '\n').trim()), start, end);
  });
}

export const beginsWithSbvTimes = (head: string): boolean => TIMES.test(/^[^\r\n]*/.exec(head)![0]);
const parseSeconds = (times: RegExpExecArray, from: number): number =>
  +times[from]! * 3600 + +times[from + 1]! * 60 + +times[from + 2]!;
