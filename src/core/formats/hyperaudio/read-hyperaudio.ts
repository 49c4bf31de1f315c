import { separatesWords } from '../../story/element-kinds.js';
import { isElement, isText, visit, type TreeElement } from '../../story/tree.js';
import { sourceLineOf, CollapsedTextBuilder, TEXTLESS_ELEMENTS, collapsedText } from '../parsing/markup.js';
import type { TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { splitIntoSentenceCues } from '../cues/timed-tokens.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/**
 * A hyperaudio transcript ("What is a Hypertranscript?", hyperaudio.site): HTML in which each word has an element with
 * `data-m`, its start, and `data-d`, its duration, in milliseconds. An element of the class `speaker` names the speaker of
 * the text after it. A paragraph may have several sentences. A paragraph without timed words does not belong to the
 * transcript.
 */
export function readHyperaudio({ source, options, language }: FormatInput): TimedCue[] {
  if (!options.html) throw new FormatError(0, 'is HTML, which cannot be read here', 'convert it to WebVTT');
  const cues: TimedCue[] = [];
  let text = new CollapsedTextBuilder();
  let speaker = '';
  let ranges: TimedTextRange[] = [];
  /** The timed elements around the current node. */
  const open: { element: TreeElement; from: number; count: number }[] = [];
  const flush = (): void => {
    if (ranges.length) {
      const shown = text.toString();
      const trimmed = ranges.map((range) => trimRange(shown, range)).filter(({ from, to }) => to > from);
      for (const cue of splitIntoSentenceCues(shown, trimmed, language, speaker ? { speaker } : {})) cues.push(cue);
    }
    text = new CollapsedTextBuilder();
    ranges = [];
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
      if (node.getAttribute('data-m') !== null) open.push({ element: node, from: text.length, count: ranges.length });
      return true;
    },
    (node) => {
      const last = open.at(-1);
      if (last && node === last.element) {
        open.pop();
        // An element that contains timed elements has no time of its own.
        if (ranges.length === last.count) ranges.push({ from: last.from, to: text.length, ...timesOf(last.element) });
      }
      if (isElement(node) && separatesWords(node)) flush();
    },
  );
  flush();
  return cues;
}

/** The range without the spaces that the element has around its word. */
function trimRange(text: string, range: TimedTextRange): TimedTextRange {
  const content = text.slice(range.from, range.to);
  const from = range.from + (content.length - content.trimStart().length);
  return { ...range, from, to: Math.max(from, range.from + content.trimEnd().length) };
}

function timesOf(element: TreeElement): { start: number; end: number } {
  const [start, duration] = ['data-m', 'data-d'].map((name) => {
    const value = element.getAttribute(name);
    const milliseconds = value === null || !value.trim() ? NaN : Number(value);
    if (value?.trim() && !Number.isFinite(milliseconds))
      throw new FormatError(sourceLineOf(element), `${name}="${value}" is not a time`, 'write milliseconds');
    return milliseconds;
  }) as [number, number];
  return { start: start / 1000, end: duration > 0 ? (start + duration) / 1000 : NaN };
}
