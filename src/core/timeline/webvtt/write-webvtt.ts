import type { Cue } from './parse-webvtt.js';
import { plainText } from './cue-text.js';

/** The content of a timing file. For a cue with words, `text` only gives the spaces between them (none in Chinese). */
export interface WebvttContent {
  readonly notes: readonly string[];
  /** The speaker of a cue with words is written as `<v name>` (§4.2.2), its settings after its times (§4.4). */
  readonly cues: readonly (Cue & { readonly speaker?: string; readonly settings?: string })[];
  /** STYLE and REGION blocks, written before the cues. */
  readonly styles?: readonly string[];
}

/**
 * Writes conforming WebVTT (§4), from which `parseWebvtt` reads the same times to the millisecond: a cue ends after it
 * starts, and the timestamps inside a cue rise strictly between its bounds. So two words in one millisecond are written one
 * millisecond apart, and a word without room before the end of its cue is written without a time.
 *
 * The `text` of a cue without words is written as it is. The order of the cues stays the same.
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
    const offset = plain.indexOf(word.text, at);
    const gap = offset < 0 ? ' ' : plain.slice(at, offset).includes('\n') ? '\n' : offset > at ? ' ' : '';
    if (offset >= 0) at = offset + word.text.length;
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

/** A blank line would end the block, and an arrow would start a cue. */
function withoutBlankLines(text: string): string {
  return text
    .replace(/-->/g, '->')
    .replace(/(?:\r\n?|\n)+/g, '\n')
    .trim();
}

function toMilliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000)) || 0;
}

/** `hh:mm:ss.mmm`, with more digits for the hours if necessary. */
export function formatTimestamp(time: number): string {
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  const seconds = Math.floor(time / 1000);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${`${time % 1000}`.padStart(3, '0')}`;
}
