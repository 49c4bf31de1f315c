import type { Cue } from './parse-webvtt.js';
import { plainText } from './cue-text.js';

/** What is written: a cue's `text` tells only what stands between its words (spaces, or none in Chinese). */
export interface WebvttContent {
  readonly notes: readonly string[];
  /** Who speaks a cue with words stands before it as `<v name>` (§4.2.2), its settings after its times (§4.4). */
  readonly cues: readonly (Cue & { readonly speaker?: string; readonly settings?: string })[];
  /** Blocks of styles and regions, which stand before the cues. */
  readonly styles?: readonly string[];
}

/**
 * Writes a timing file that `parseWebvtt` reads back to the millisecond, as conforming WebVTT (§4): a cue ends after it
 * starts, and the timestamps inside a cue rise strictly between its bounds. Two words of one millisecond are therefore
 * written one apart, and a word for which its cue has no room left is written without a time.
 *
 * A cue without words is written with its `text` as it is. Cues keep their order.
 */
export function writeWebvtt({ notes, cues, styles = [] }: WebvttContent): string {
  const blocks = [...notes.map(formatNote), ...styles.map(withoutBlankLines), ...cues.map(formatCue)];
  return ['WEBVTT', ...blocks].join('\n\n') + '\n';
}

function formatNote(note: string): string {
  return `NOTE\n${withoutBlankLines(note)}`.trimEnd();
}

function formatCue(cue: WebvttContent['cues'][number]): string {
  const start = toMilliseconds(cue.start);
  const end = Math.max(toMilliseconds(cue.end), start + 1);
  const settings = cue.settings ? ` ${withoutBlankLines(cue.settings).replace(/\n/g, ' ')}` : '';
  const lines = [`${formatTimestamp(start)} --> ${formatTimestamp(end)}${settings}`];
  if (cue.id && !/-->|[\r\n]/.test(cue.id)) lines.unshift(cue.id);
  const voice = cue.speaker ? `<v ${escapeText(cue.speaker)}>` : '';
  lines.push(cue.words.length ? voice + formatPayload(cue, start, end) : withoutBlankLines(cue.text));
  return lines.filter(Boolean).join('\n');
}

function formatPayload(cue: Cue, start: number, end: number): string {
  const plain = plainText(cue.text);
  let at = 0;
  let last = start;
  return cue.words.reduce((written, word) => {
    const found = plain.indexOf(word.text, at);
    const gap = found < 0 ? ' ' : plain.slice(at, found).includes('\n') ? '\n' : found > at ? ' ' : '';
    if (found >= 0) at = found + word.text.length;
    const time = Math.max(toMilliseconds(word.start), written ? last + 1 : last);
    const isTimed = time > last && time < end;
    if (isTimed) last = time;
    const text = escapeText(word.text);
    const space = written && gap;
    return `${written}${space}${isTimed ? `<${formatTimestamp(time)}>` : ''}${word.unsure ? `<c.unsure>${text}</c>` : text}`;
  }, '');
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A blank line would end the block, an arrow would make it a cue. */
function withoutBlankLines(text: string): string {
  return text
    .replace(/-->/g, '->')
    .replace(/(?:\r\n?|\n)+/g, '\n')
    .trim();
}

function toMilliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000)) || 0;
}

/** `hh:mm:ss.mmm`, the hours with as many digits as they need. */
function formatTimestamp(time: number): string {
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  const seconds = Math.floor(time / 1000);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${`${time % 1000}`.padStart(3, '0')}`;
}
