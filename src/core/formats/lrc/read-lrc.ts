import { createPlainCue, createTimedCue, escapePayload, type TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { roundSeconds } from '../parsing/round-seconds.js';

const TIME = String.raw`(\d{1,3}):(\d{2})(?:[.:](\d{1,3}))?`;
const LINE_TIME = new RegExp(String.raw`[ \t]*\[${TIME}\]`, 'y');
/** The time of a word: `<00:01.50>`; some programs use the brackets of a line. */
const WORD_TIME = new RegExp(String.raw`<${TIME}>|\[${TIME}\]`, 'g');
const PROPERTY = /^[ \t]*\[([a-z#]{1,10}):([^\]\r\n]*)\][ \t]*$/i;

/** A line that is said again and again would make a huge timing of a small file. */
const MAX_REPETITIONS = 100;

/**
 * Lyrics (LRC; there is no standard): `[mm:ss.xx]` before each line, several times before a line that is repeated, and in
 * the enhanced format `<mm:ss.xx>` before each word. A line ends where the next one starts; a line without a text ends
 * the one before it. `[offset:+500]` shows all lines half a second earlier.
 */
export function readLrc({ source }: FormatInput): { cues: TimedCue[]; language?: string } {
  const properties = new Map<string, string>();
  const found: { start: number; text: string }[] = [];
  for (const line of source.split(/\r\n?|\n/)) {
    const [, name, value] = PROPERTY.exec(line) ?? [];
    if (name) properties.set(name.toLowerCase(), value!.trim());
    let at = 0;
    const starts: number[] = [];
    LINE_TIME.lastIndex = 0;
    // A second time with a text between them is that of a word.
    for (let time = LINE_TIME.exec(line); time; time = LINE_TIME.exec(line)) {
      starts.push(parseSeconds(time.slice(1)));
      at = LINE_TIME.lastIndex;
    }
    for (const start of starts.slice(0, MAX_REPETITIONS)) found.push({ start, text: line.slice(at).trim() });
  }
  if (!found.length) throw new FormatError(1, 'has no line with a time', 'write [00:01.00] before each line');
  const offset = Number(properties.get('offset') ?? 0) / 1000 || 0;
  const shift = (time: number): number => Math.max(0, roundSeconds(time - offset));
  found.sort((a, b) => a.start - b.start);
  const cues = found.flatMap(({ start, text }, index) => {
    const next = found.slice(index + 1, index + 50).find((line) => line.start > start);
    return text ? [cueOf(text, shift(start), next ? shift(next.start) : NaN, shift)] : [];
  });
  const language = properties.get('la');
  return { cues, ...(language && { language }) };
}

function cueOf(text: string, start: number, end: number, shift: (time: number) => number): TimedCue {
  let plain = '';
  let last = 0;
  const times: [offset: number, time: number][] = [];
  for (const match of text.matchAll(WORD_TIME)) {
    plain += text.slice(last, match.index);
    last = match.index + match[0].length;
    times.push([plain.length, shift(parseSeconds(match[1] === undefined ? match.slice(4) : match.slice(1, 4)))]);
  }
  plain += text.slice(last);
  if (!times.length) return createPlainCue(escapePayload(plain), start, end);
  if (times[0]![0] > 0) times.unshift([0, start]);
  const ranges = times.flatMap(([offset, time], index): TimedTextRange[] => {
    const [until, nextTime] = times[index + 1] ?? [plain.length, NaN];
    const part = plain.slice(offset, until);
    const from = offset + part.length - part.trimStart().length;
    const to = offset + part.trimEnd().length;
    return to > from ? [{ from, to, start: time, end: nextTime }] : [];
  });
  // A time after the last word is its end.
  const [lastOffset, lastTime] = times.at(-1)!;
  const cueEnd = plain.slice(lastOffset) ? end : lastTime;
  const lead = plain.length - plain.trimStart().length;
  const moved = ranges.map((range) => ({ ...range, from: range.from - lead, to: range.to - lead }));
  return createTimedCue(plain.trim().replace(/\s/g, ' '), moved, { start, end: cueEnd });
}

const parseSeconds = ([minutes, seconds, fraction = '0']: readonly (string | undefined)[]): number =>
  roundSeconds(+minutes! * 60 + +seconds! + +`0.${fraction}`);
