import type { Cue } from './webvtt.js';
import { plainText } from './cue-text.js';

/** What is written: a cue's `text` tells only what stands between its words (spaces, or none in Chinese). */
export interface WebvttContent {
  readonly notes: readonly string[];
  /** Who speaks a cue with words stands before it as `<v name>` (§4.2.2). */
  readonly cues: readonly (Cue & { readonly speaker?: string })[];
}

/**
 * Writes a timing file that `parseWebvtt` reads back to the millisecond, as conforming WebVTT (§4): a cue ends after it
 * starts, and the timestamps inside a cue rise strictly between its bounds. Two words of one millisecond are therefore
 * written one apart, and a word for which its cue has no room left is written without a time.
 *
 * A cue without words is written with its `text` as it is. Cues keep their order.
 */
export function writeWebvtt({ notes, cues }: WebvttContent): string {
  const blocks = [...notes.map(noteBlock), ...cues.map(cueBlock)];
  return ['WEBVTT', ...blocks].join('\n\n') + '\n';
}

function noteBlock(note: string): string {
  return `NOTE\n${withoutBreaks(note)}`.trimEnd();
}

function cueBlock(cue: WebvttContent['cues'][number]): string {
  const start = milliseconds(cue.start);
  const end = Math.max(milliseconds(cue.end), start + 1);
  const lines = [`${stamp(start)} --> ${stamp(end)}`];
  if (cue.id && !/-->|[\r\n]/.test(cue.id)) lines.unshift(cue.id);
  const voice = cue.speaker ? `<v ${escape(cue.speaker)}>` : '';
  lines.push(cue.words.length ? voice + payload(cue, start, end) : withoutBreaks(cue.text));
  return lines.filter(Boolean).join('\n');
}

function payload(cue: Cue, start: number, end: number): string {
  const plain = plainText(cue.text);
  let at = 0;
  let last = start;
  return cue.words.reduce((written, word) => {
    const found = plain.indexOf(word.text, at);
    const gap = found < 0 ? ' ' : plain.slice(at, found).includes('\n') ? '\n' : found > at ? ' ' : '';
    if (found >= 0) at = found + word.text.length;
    const time = Math.max(milliseconds(word.start), written ? last + 1 : last);
    const isTimed = time > last && time < end;
    if (isTimed) last = time;
    const text = escape(word.text);
    const space = written && gap;
    return `${written}${space}${isTimed ? `<${stamp(time)}>` : ''}${word.unsure ? `<c.unsure>${text}</c>` : text}`;
  }, '');
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A blank line would end the block, an arrow would make it a cue. */
function withoutBreaks(text: string): string {
  return text
    .replace(/-->/g, '->')
    .replace(/(?:\r\n?|\n)+/g, '\n')
    .trim();
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000)) || 0;
}

/** `hh:mm:ss.mmm`, the hours with as many digits as they need. */
function stamp(time: number): string {
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  const seconds = Math.floor(time / 1000);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${`${time % 1000}`.padStart(3, '0')}`;
}
