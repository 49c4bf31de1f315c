import { createPlainCue } from '../cues/create-cue.js';
import { isNumber, moreLines, readCueBlocks, type CaptionSyntax, type CueBlock } from '../cues/cue-blocks.js';
import type { FormatWarning, TimedCue } from '../format/timing.js';
import { CUE_TIMINGS } from '../../timeline/webvtt/parse-webvtt.js';
import { parseTimestamp } from '../../timeline/webvtt/timestamp.js';

const SYNTAX: CaptionSyntax = {
  readTimes: (line) => {
    const times = CUE_TIMINGS.exec(line);
    if (!times) return undefined;
    return {
      start: parseTimestamp(times[1]!),
      end: parseTimestamp(times[2]!),
      rest: line.slice(times[0].length).trim(),
    };
  },
  advice: 'write 00:00:01.000 --> 00:00:02.000',
  isId: (line, isAfterBlank) => isAfterBlank || isNumber(line),
};

const SEPARATE_BLOCK = /^(?:NOTE|STYLE|REGION)(?!\S)/;
/** The time of a word with a comma, as in SubRip. */
const COMMA_TIMESTAMP = /<((?:\d+:)?\d\d:\d\d),(\d{3})>/g;

/**
 * The cues of WebVTT that a strict parser would lose: times with slips, text after a blank line. What is repaired or
 * left out has a warning.
 *
 * @throws FormatError if the times of no cue can be read
 */
export function readFaultyWebvtt(lines: readonly string[], warn: (warning: FormatWarning) => void): TimedCue[] {
  const joined: number[] = [];
  const unused: number[] = [];
  const cues = readCueBlocks(lines, SYNTAX, warn).map((cue) => {
    const text = textOf(cue, joined, unused).replace(COMMA_TIMESTAMP, '<$1.$2>');
    const { id, start, end, rest } = cue;
    return { ...createPlainCue(text, start, end, { id }), ...(rest && { settings: rest }) };
  });
  const warnOfLines = ([line, ...more]: readonly number[], message: string, advice: string): void => {
    if (line) warn({ line, message: message + moreLines(more), advice });
  };
  warnOfLines(joined, 'text after a blank line is read with the cue before it', 'remove the blank line');
  warnOfLines(unused, 'text that belongs to no cue is left out', 'write the times of its cue before it');
  return cues;
}

/** The text up to a comment or style. What follows these is no part of the cue. */
function textOf({ blocks }: CueBlock, joined: number[], unused: number[]): string {
  const at = blocks.findIndex(({ lines }) => SEPARATE_BLOCK.test(lines[0]!));
  const [own, rest] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
  joined.push(...own.slice(1).map(({ line }) => line));
  unused.push(...rest.filter(({ lines }) => !SEPARATE_BLOCK.test(lines[0]!)).map(({ line }) => line));
  return own.flatMap(({ lines }) => lines).join('\n');
}
