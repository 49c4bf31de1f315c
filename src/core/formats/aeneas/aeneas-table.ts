import { escapePayload, createPlainCue } from '../cues/create-cue.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/** A quoted field. Quotation marks in it are doubled or escaped. */
const QUOTED_FIELD = /^"((?:[^"\\]|""|\\.)*)"[ \t]*$/;
const TIME = /^\d{1,9}(?:\.\d{1,9})?$|^(?:\d{1,4}:)?\d{1,2}:\d{2}(?:\.\d{1,9})?$/;

/** One line is one fragment. */
interface Row {
  readonly id: string;
  readonly begin: string;
  readonly end: string;
  readonly text: string;
}

/**
 * The sync maps of aeneas as tables (readbeyond/aeneas, output formats `csv`, `tsv`, `tab`, `txt`, `ssv`, `aud` and those with
 * clock times). Each line is a fragment: its id, begin, end and text, separated by commas, tabs or spaces. The order of
 * these fields differs: a field that is not a time is the id.
 */
export function readAeneasTable(source: string): TimedCue[] {
  const lines = source.split(/\r\n?|\n/);
  return lines.flatMap((line, index) => {
    if (!line.trim()) return [];
    const row = parseRow(line);
    if (!row)
      throw new FormatError(
        index + 1,
        `“${line.trim().slice(0, 60)}” is not a fragment`,
        'write f001,0.000,1.500,"text"',
      );
    const { id, begin, end, text } = row;
    const place = id ? { place: { document: '', fragment: id } } : {};
    return [createPlainCue(escapePayload(text), parseSeconds(begin), parseSeconds(end), { id, ...place })];
  });
}

/** Whether the first line of a file is a row of such a table. */
export function isAeneasTable(source: string): boolean {
  return parseRow(/^\s*([^\r\n]*)/.exec(source)![1]!) !== undefined;
}

function parseRow(line: string): Row | undefined {
  const separator = line.includes('\t') ? '\t' : /^[^\s,]+,[^\s,]+,/.test(line) ? ',' : ' ';
  const [first = '', second = '', third = '', ...more] = line.trim().split(separator);
  const rest = (from: readonly string[]): string => unquoted(from.join(separator).trim());
  if (TIME.test(first) && TIME.test(second)) {
    // Begin, end, id; or begin, end, text; or begin, end, id, text.
    if (more.length && (separator !== '\t' || more.length === 1))
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
