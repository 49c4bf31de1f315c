import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { collapsedText, TEXTLESS_ELEMENTS } from '../parsing/markup.js';
import { isElement, visit } from '../../story/tree.js';

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d\d(?:[.,]\d{1,3})?)$/;

/**
 * A transcript of Podcasting 2.0 as HTML (podcast-namespace, "Transcripts", HTML): `<cite>` names the speaker, `<time>` the
 * start of the paragraphs after it. A passage ends where the next one begins.
 */
export function readPodcastHtml({ source, options }: FormatInput): TimedCue[] {
  if (!options.html) throw new FormatError(0, 'is HTML, which cannot be read here', 'convert it to WebVTT');
  const cues: TimedCue[] = [];
  let [speaker, start] = ['', NaN];
  let texts: string[] = [];
  const flush = (): void => {
    const text = texts.join('\n').trim();
    if (text && !Number.isNaN(start))
      cues.push(createPlainCue(escapePayload(text), start, NaN, speaker ? { speaker } : {}));
    texts = [];
  };
  visit(options.html(source), (node) => {
    if (!isElement(node) || TEXTLESS_ELEMENTS.has(node.localName)) return false;
    if (node.localName === 'cite') {
      flush();
      speaker = collapsedText(node).replace(/\s*:$/, '');
    } else if (node.localName === 'time') {
      const [, hours = '0', minutes, seconds] = CLOCK.exec(collapsedText(node)) ?? [];
      if (minutes === undefined) return false;
      flush();
      start = +hours * 3600 + +minutes * 60 + +seconds!.replace(',', '.');
    } else if (node.localName === 'p') {
      const text = collapsedText(node);
      // Some programs put the name and the time into the paragraph.
      if (containsTime(node)) return true;
      if (text) texts.push(text);
    } else return true;
    return false;
  });
  flush();
  if (!cues.length) throw new FormatError(0, 'has no paragraph after a time', 'write <time>0:01</time> <p>text</p>');
  return cues;
}

function containsTime(node: Parameters<typeof visit>[0]): boolean {
  let isFound = false;
  visit(node, (below) => {
    isFound ||= isElement(below) && (below.localName === 'time' || below.localName === 'cite');
    return !isFound;
  });
  return isFound;
}
