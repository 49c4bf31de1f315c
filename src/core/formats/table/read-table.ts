import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { createRecognizedCues, speakerName } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import type { ReaderResult } from '../format/format.js';
import { FormatError } from '../format/timing.js';
import { parseTable, type TableRow } from '../parsing/delimited-table.js';
import { roundSeconds } from '../parsing/round-seconds.js';
import { wordBounds } from '../../speech/word-bounds.js';
import { findColumns, findUnit, type Columns } from './table-columns.js';

const WHOLE_NUMBER = /^\d{1,10}$/;
const NUMBER = /^\d{1,10}(?:\.\d{1,12})?$/;
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$/;

/**
 * A table with a time on each row: Whisper's TSV (`start end text`, in milliseconds), whisper.cpp's CSV (also with a
 * `speaker`), the CSV of the Montreal Forced Aligner (`Begin,End,Label,Type,Speaker`, in seconds), and other tables whose
 * first row names these columns. Without that row, only Whisper's TSV is known. A unit in the name of a column counts
 * (`start_ms`); else whole numbers are milliseconds, and others seconds.
 */
export function readTimeTable({ source, language }: FormatInput): ReaderResult {
  const rows = parseTable(source, delimiterOf(source));
  const head = findColumns(rows[0]?.fields ?? []);
  const columns = head ?? HEADLESS;
  const used = (head ? rows.slice(1) : rows).filter(({ fields }) => isWordRow(fields[columns.type]));
  const isWhole = used.every(({ fields }) =>
    [columns.start, columns.end].every((at) => at < 0 || WHOLE_NUMBER.test(fields[at] ?? '')),
  );
  const unit = (head && findUnit(rows[0]!.fields[head.start]!)) ?? (isWhole ? 'ms' : 's');
  const scale = unit === 'ms' ? 0.001 : 1;
  const words = used.map((row) => wordOf(row, columns, scale)).filter(({ text }) => text && !/^<.*>$/.test(text));
  const isWordLevel = words.filter(({ text }) => wordBounds(text).length < 2).length * 2 > words.length;
  const hasClockTimes = used.some(({ fields }) => CLOCK.test(fields[columns.start] ?? ''));
  const cues =
    isWordLevel && words.length > 1
      ? createRecognizedCues(words, language)
      : words.map(({ text, start, end, speaker }) =>
          createPlainCue(escapePayload(text), start, end, speaker ? { speaker } : {}),
        );
  return { cues, unit: hasClockTimes ? undefined : unit };
}

/** Whether the first row names the columns, or all first rows are those of Whisper without its head. */
export function isTimeTable(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim());
  const [first = ''] = lines;
  if (!/[,;\t]/.test(first)) return false;
  const [row] = parseTable(first, delimiterOf(first));
  if (row && findColumns(row.fields)) return true;
  // The last line of a part of a file may be cut off.
  const rows = lines.length > 1 ? lines.slice(0, -1) : lines;
  return rows.every((line) => /^\d{1,10}\t\d{1,10}\t(?!\s*f\d+\s*$)\S/.test(line));
}

const HEADLESS: Columns = { start: 0, end: 1, duration: -1, text: 2, speaker: -1, type: -1 };

function delimiterOf(source: string): ',' | ';' | '\t' {
  const first = /^\s*([^\r\n]*)/.exec(source)![1]!;
  return first.includes('\t') ? '\t' : first.includes(',') ? ',' : ';';
}

/** A table of the Montreal Forced Aligner also has the phones. */
const isWordRow = (type: string | undefined): boolean => type === undefined || /^(?:|words?)$/i.test(type.trim());

function wordOf({ line, fields }: TableRow, columns: Columns, scale: number): TableWord {
  const time = (at: number): number => parseTime(fields[at] ?? '', scale, line);
  const start = time(columns.start);
  const duration = time(columns.duration);
  const end = columns.end >= 0 ? time(columns.end) : roundSeconds(start + duration);
  return { text: (fields[columns.text] ?? '').trim(), start, end, speaker: speakerName(fields[columns.speaker] ?? '') };
}

interface TableWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

function parseTime(field: string, scale: number, line: number): number {
  const text = field.trim();
  if (!text) return NaN;
  if (NUMBER.test(text)) return roundSeconds(+text * scale);
  const [, hours = '0', minutes, seconds] = CLOCK.exec(text) ?? [];
  if (minutes === undefined) throw new FormatError(line, `“${text.slice(0, 40)}” is not a time`, 'write seconds');
  return roundSeconds(+hours * 3600 + +minutes * 60 + +seconds!.replace(',', '.'));
}
