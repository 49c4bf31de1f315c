import { separatesWords } from '../../story/element-kinds.js';
import { isElement, isText, visit, type TreeElement } from '../../story/tree.js';
import { sourceLineOf, CollapsedTextBuilder, TEXTLESS_ELEMENTS, collapsedText } from '../parsing/markup.js';
import type { TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { splitIntoSentenceCues } from '../cues/timed-tokens.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/**
 * A hyperaudio transcript ("What is a Hypertranscript?", hyperaudio.site): HTML whose words stand each in an element with
 * `data-m`, its start, and `data-d`, its duration, in milliseconds. What is of the class `speaker` names who speaks on. A
 * paragraph may hold several sentences; what has no timed word in it is the page round the transcript.
 */
export function readHyperaudio({ source, options, language }: FormatInput): TimedCue[] {
  if (!options.html) throw new FormatError(0, 'is HTML, and nothing here reads that', 'convert it to WebVTT');
  const cues: TimedCue[] = [];
  let text = new CollapsedTextBuilder();
  let speaker = '';
  let pieces: TimedTextRange[] = [];
  /** Timed elements that are open. */
  const open: { element: TreeElement; from: number; count: number }[] = [];
  const flush = (): void => {
    if (pieces.length) {
      const shown = text.toString();
      const trimmed = pieces.map((piece) => trimRange(shown, piece)).filter(({ from, to }) => to > from);
      for (const cue of splitIntoSentenceCues(shown, trimmed, language, speaker ? { speaker } : {})) cues.push(cue);
    }
    text = new CollapsedTextBuilder();
    pieces = [];
  };
  visit(
    options.html(source),
    (node) => {
      if (isText(node)) text.add(node.nodeValue ?? '');
      if (!isElement(node) || TEXTLESS_ELEMENTS.has(node.localName)) return false;
      if (separatesWords(node)) flush();
      if (/(^|\s)speaker(\s|$)/.test(node.getAttribute('class') ?? '')) {
        flush();
        speaker = collapsedText(node)
          .replace(/^[[(]|[\])]?:?$/g, '')
          .trim();
        return false;
      }
      if (node.getAttribute('data-m') !== null) open.push({ element: node, from: text.length, count: pieces.length });
      return true;
    },
    (node) => {
      const last = open.at(-1);
      if (last && node === last.element) {
        open.pop();
        // An element round timed ones times nothing of its own.
        if (pieces.length === last.count) pieces.push({ from: last.from, to: text.length, ...timesOf(last.element) });
      }
      if (isElement(node) && separatesWords(node)) flush();
    },
  );
  flush();
  return cues;
}

/** Without the spaces that stand in the element with the word. */
function trimRange(text: string, piece: TimedTextRange): TimedTextRange {
  const said = text.slice(piece.from, piece.to);
  const from = piece.from + (said.length - said.trimStart().length);
  return { ...piece, from, to: Math.max(from, piece.from + said.trimEnd().length) };
}

function timesOf(element: TreeElement): { start: number; end: number } {
  const [start, duration] = ['data-m', 'data-d'].map((name) => {
    const value = element.getAttribute(name);
    const milliseconds = value === null || !value.trim() ? NaN : Number(value);
    if (value?.trim() && !Number.isFinite(milliseconds))
      throw new FormatError(sourceLineOf(element), `${name}="${value}" is no time`, 'write milliseconds');
    return milliseconds;
  }) as [number, number];
  return { start: start / 1000, end: duration > 0 ? (start + duration) / 1000 : NaN };
}
