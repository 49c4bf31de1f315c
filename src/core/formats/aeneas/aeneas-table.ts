import { escapePayload, createPlainCue } from '../cues/create-cue.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/** A field: a quoted text, in which quotes are doubled or escaped, or what stands between two signs. */
const QUOTED_FIELD = /^"((?:[^"\\]|""|\\.)*)"[ \t]*$/;
const TIME = /^\d{1,9}(?:\.\d{1,9})?$|^(?:\d{1,4}:)?\d{1,2}:\d{2}(?:\.\d{1,9})?$/;

/** One fragment a line. */
interface Row {
  readonly id: string;
  readonly begin: string;
  readonly end: string;
  readonly text: string;
}

/**
 * The sync maps of aeneas as tables (readbeyond/aeneas, output formats `csv`, `tsv`, `tab`, `txt`, `ssv`, `aud` and those with
 * clock times): a fragment a line, its id, begin, end and text, parted by commas, tabs or spaces. Which stands where, the
 * first line tells: an id is no time.
 */
export function readAeneasTable(source: string): TimedCue[] {
  const lines = source.split(/\r\n?|\n/);
  return lines.flatMap((line, index) => {
    if (!line.trim()) return [];
    const row = parseRow(line);
    if (!row)
      throw new FormatError(index + 1, `“${line.trim().slice(0, 60)}” is no fragment`, 'write f001,0.000,1.500,"text"');
    const { id, begin, end, text } = row;
    const place = id ? { place: { document: '', fragment: id } } : {};
    return [createPlainCue(escapePayload(text), parseSeconds(begin), parseSeconds(end), { id, ...place })];
  });
}

/** Is it such a table? By its first line. */
export function isAeneasTable(source: string): boolean {
  return parseRow(/^\s*([^\r\n]*)/.exec(source)![1]!) !== undefined;
}

function parseRow(line: string): Row | undefined {
  const sign = line.includes('\t') ? '\t' : /^[^\s,]+,[^\s,]+,/.test(line) ? ',' : ' ';
  const [first = '', second = '', third = '', ...more] = line.trim().split(sign);
  const rest = (from: readonly string[]): string => unquoted(from.join(sign).trim());
  if (TIME.test(first) && TIME.test(second)) {
    // Begin, end, id; begin, end, text; begin, end, id, text.
    if (more.length && (sign !== '\t' || more.length === 1))
      return { id: third, begin: first, end: second, text: rest(more) };
    const isId = /^[A-Za-z_][\w.-]*\d$/.test(third);
    return { id: isId ? third : '', begin: first, end: second, text: isId ? '' : rest([third, ...more]) };
  }
  if (/^[A-Za-z_]/.test(first) && TIME.test(second) && TIME.test(third))
    return { id: first, begin: second, end: third, text: rest(more) };
  return undefined;
}

function unquoted(text: string): string {
  const inner = QUOTED_FIELD.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/""|\\(.)/g, (pair, escaped?: string) => escaped ?? pair[0]!);
}

const parseSeconds = (time: string): number =>
  time.split(':').reduce((sum, part) => roundToMicroseconds(sum * 60 + +part), 0);
