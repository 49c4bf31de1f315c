import { FormatError, type FormatWarning } from '../format/timing.js';
import { formatTimes, looksLikeTimes, readFaultyTimes, type CueTimes } from './timing-line.js';

/** Lines without a blank line between them. */
export interface TextBlock {
  /** The line in the file, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The times of a cue, and the lines up to the next cue. */
export interface CueBlock extends CueTimes {
  readonly id: string;
  /** More than one if blank lines stand within the text. */
  readonly blocks: readonly TextBlock[];
}

export interface CaptionSyntax {
  /** The times of a line that the format allows. */
  readonly readTimes: (line: string) => CueTimes | undefined;
  /** How to write the times. */
  readonly advice: string;
  /** Whether a line before the times is the name of the cue, and not text. @param isAfterBlank a blank line is before it */
  readonly isId: (line: string, isAfterBlank: boolean) => boolean;
}

interface Head {
  readonly at: number;
  /** Undefined if the times cannot be read: the cue is left out. */
  readonly times: CueTimes | undefined;
}

/**
 * Divides a file of captions into cues. Repairs times whose meaning is clear and leaves out a cue with other times, with
 * a warning. Takes linear time.
 *
 * @throws FormatError if the times of no cue can be read
 */
export function readCueBlocks(
  lines: readonly string[],
  syntax: CaptionSyntax,
  warn: (warning: FormatWarning) => void,
): CueBlock[] {
  const heads = readHeads(lines, syntax, warn);
  return heads.flatMap(({ at, times }, index) => {
    if (!times) return [];
    const first = startOfCue(lines, at, index ? heads[index - 1]!.at + 1 : 0, syntax);
    const id = first < at ? lines[first]!.trim() : '';
    const next = heads[index + 1]?.at;
    const end = next === undefined ? lines.length : startOfCue(lines, next, at + 1, syntax);
    return [{ ...times, id, blocks: divideBlocks(lines, at + 1, end) }];
  });
}

function readHeads(
  lines: readonly string[],
  { readTimes, advice }: CaptionSyntax,
  warn: (warning: FormatWarning) => void,
): Head[] {
  const heads: Head[] = [];
  const repaired: { line: number; message: string }[] = [];
  lines.forEach((line, at) => {
    const validTimes = readTimes(line);
    const times = validTimes ?? readFaultyTimes(line);
    if (times || looksLikeTimes(line)) heads.push({ at, times });
    if (times && !validTimes)
      repaired.push({ line: at + 1, message: `${quote(line)} is read as ${formatTimes(times)}` });
  });
  const unreadable = heads.filter(({ times }) => !times);
  if (unreadable.length && unreadable.length === heads.length) {
    const { at } = unreadable[0]!;
    throw new FormatError(at + 1, `${quote(lines[at]!)} are not times`, advice);
  }
  for (const { at } of unreadable)
    warn({ line: at + 1, message: `${quote(lines[at]!)} are not times: the cue is left out`, advice });
  const [first, ...others] = repaired;
  if (first) warn({ ...first, message: first.message + moreLines(others.map(({ line }) => line)), advice });
  return heads;
}

const MAX_LISTED_LINES = 20;

/** The other lines with the same fault: a file of a faulty program has it in every cue. */
export function moreLines(lines: readonly number[]): string {
  if (!lines.length) return '';
  const list = lines.slice(0, MAX_LISTED_LINES).join(', ');
  return `; so ${lines.length === 1 ? 'is line' : 'are lines'} ${list}${lines.length > MAX_LISTED_LINES ? ', …' : ''}`;
}

const quote = (line: string): string => `“${line.trim().slice(0, 60)}”`;

export const isNumber = (line: string): boolean => /^\s*\d+\s*$/.test(line);

/** The line of the id before the times, also across a blank line; the line of the times if the cue has no id. */
function startOfCue(lines: readonly string[], at: number, from: number, { isId }: CaptionSyntax): number {
  let before = at - 1;
  while (before >= from && !lines[before]!.trim()) before--;
  if (before < from) return at;
  const isAfterBlank = before > from && !lines[before - 1]!.trim();
  // A number with a blank line after it is an id only if it also has one before it: else it ends a text.
  if (before < at - 1) return isAfterBlank && isNumber(lines[before]!) ? before : at;
  return isId(lines[before]!, isAfterBlank) ? before : at;
}

function divideBlocks(lines: readonly string[], from: number, end: number): TextBlock[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isInBlock = false;
  for (let at = from; at < end; at++) {
    const line = lines[at]!;
    if (!line.trim()) isInBlock = false;
    else if (isInBlock) blocks.at(-1)!.lines.push(line);
    else {
      blocks.push({ line: at + 1, lines: [line] });
      isInBlock = true;
    }
  }
  return blocks;
}
