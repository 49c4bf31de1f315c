import { createPlainCue, createTimedCue, escapePayload, type TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { roundSeconds } from '../parsing/round-seconds.js';

const TIME = /^(\d{1,3}):(\d{1,2}):(\d{1,2}(?:[.:]\d{1,3})?)$/;
/** The fields of an event where the file does not name them (Aegisub, "ASS File Format"). */
const FIELDS = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
/** Overrides in braces; a line break; a hard space. */
const TOKEN = /\{([^{}]*)\}|\\([Nnh])|[^{\\]+|[{\\]/g;

/**
 * Advanced SubStation Alpha, and SubStation Alpha 4: the `Dialogue` lines of `[Events]`, whose `Format` line names the
 * fields. `{\k20}` gives a part of a line its duration in centiseconds. Other overrides, drawings and comments are no text.
 */
export function readAss({ source, warn }: FormatInput): TimedCue[] {
  let fields: readonly string[] = FIELDS;
  let isEvents = false;
  const cues: TimedCue[] = [];
  const seen = new Set<string>();
  source.split(/\r\n?|\n/).forEach((text, index) => {
    const line = text.trim();
    if (/^\[[^\]]*\]$/.test(line)) isEvents = /^\[events\]$/i.test(line);
    if (!isEvents) return;
    const [, kind = '', rest = ''] = /^(format|dialogue):[ \t]*(.*)$/is.exec(line) ?? [];
    if (/^format$/i.test(kind)) fields = rest.split(',').map((name) => name.trim().toLowerCase());
    if (!/^dialogue$/i.test(kind)) return;
    const event = eventOf(rest, fields);
    const [start, end] = [parseTime(event.get('start') ?? ''), parseTime(event.get('end') ?? '')];
    if (Number.isNaN(start) || Number.isNaN(end)) {
      warn({ line: index + 1, message: 'has no times: the line is left out', advice: 'write 0:00:01.00,0:00:02.00' });
      return;
    }
    const cue = cueOf(event.get('text') ?? '', start, end, (event.get('name') ?? event.get('actor') ?? '').trim());
    // Several layers draw the same line with its outline or shadow.
    const key = JSON.stringify([cue.start, cue.end, cue.text]);
    if (cue.text && !seen.has(key)) cues.push(cue);
    seen.add(key);
  });
  if (!cues.length) throw new FormatError(0, 'has no line of dialogue', 'export it with its [Events]');
  return cues.sort((a, b) => a.start - b.start);
}

/** The values of an event by name. The text is the last field and may contain commas. */
function eventOf(rest: string, fields: readonly string[]): ReadonlyMap<string, string> {
  const values = rest.split(',');
  const last = fields.length - 1;
  return new Map(
    fields.map((name, at) => [name, at < last ? (values[at] ?? '').trim() : values.slice(last).join(',')]),
  );
}

function cueOf(source: string, start: number, end: number, speaker: string): TimedCue {
  const pieces: string[] = [];
  let length = 0;
  let isDrawing = false;
  let at = start;
  const ranges: TimedTextRange[] = [];
  let open: { from: number; piece: number; start: number; end: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const part = pieces.slice(open.piece).join('');
    const from = open.from + part.length - part.trimStart().length;
    const to = open.from + part.trimEnd().length;
    if (to > from) ranges.push({ from, to, start: open.start, end: open.end });
    open = undefined;
  };
  for (const [token, overrides, character] of source.matchAll(TOKEN)) {
    if (overrides === undefined) {
      if (isDrawing) continue;
      const piece = character === undefined ? token : character === 'N' ? '\n' : ' ';
      pieces.push(piece);
      length += piece.length;
      continue;
    }
    for (const [, name, value] of overrides.matchAll(/\\(p|kt|k[fo]?|K)(\d{1,6})(?![\d.])/g)) {
      if (name === 'p') isDrawing = value !== '0';
      else if (name === 'kt') at = roundSeconds(start + +value! / 100);
      else {
        close();
        const until = roundSeconds(at + +value! / 100);
        open = { from: length, piece: pieces.length, start: at, end: until };
        at = until;
      }
    }
  }
  close();
  const plain = pieces.join('');
  const properties = speaker ? { speaker } : {};
  const text = plain.trim();
  if (!ranges.length) return createPlainCue(escapePayload(text.replace(/\n\s*\n/g, '\n')), start, end, properties);
  const lead = plain.length - plain.trimStart().length;
  const moved = ranges.map((range) => ({ ...range, from: range.from - lead, to: range.to - lead }));
  return createTimedCue(text.replace(/\n(?=\s)/g, ' '), moved, { start, end, ...properties });
}

function parseTime(text: string): number {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  return hours === undefined ? NaN : roundSeconds(+hours * 3600 + +minutes! * 60 + +seconds!.replace(':', '.'));
}
