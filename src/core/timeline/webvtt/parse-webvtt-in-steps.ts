import type { Steps } from '../../steps.js';
import { parseWebvtt, type Cue, type WebvttFile } from './parse-webvtt.js';

/** A piece of a file, in UTF-16 units: about 100 cues. */
const PIECE_LENGTH = 8_000;
const SIGNATURE = 'WEBVTT\n\n';

/** Reads WebVTT like `parseWebvtt`, piece by piece. A piece ends at a blank line, or before the timings of a cue. */
export function* parseWebvttInSteps(
  source: string,
  parse: (piece: string) => WebvttFile = parseWebvtt,
): Steps<WebvttFile> {
  const notes: string[] = [];
  const cues: Cue[] = [];
  let problem: WebvttFile['problem'];
  for (let start = 0; start < source.length;) {
    const end = endOfPiece(source, start + PIECE_LENGTH);
    const file = parse((start ? SIGNATURE : '') + source.slice(start, end));
    for (const note of file.notes) notes.push(note);
    for (const cue of file.cues) cues.push(cue);
    problem ??= file.problem;
    if (problem === 'not-webvtt') break;
    start = end;
    yield;
  }
  return { notes, cues, ...(problem && { problem }) };
}

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))(?=\r\n?|\n)/g;
const TIMINGS = /(?<=[\r\n])[^\r\n]*-->/g;

/** The end of the block at an offset. In a block without end, the start of the next line with timings. */
function endOfPiece(source: string, from: number): number {
  const blank = matchAfter(BLANK_LINE, source, from);
  return blank - from <= PIECE_LENGTH ? blank : Math.min(blank, matchAfter(TIMINGS, source, from));
}

function matchAfter(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? source.length;
}
