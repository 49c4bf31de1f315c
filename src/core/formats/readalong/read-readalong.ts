import { isElement, isText, visit, type TreeElement } from '../../story/tree.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import { parseClockValue } from '../parsing/clock-value.js';
import { findElements, sourceLineOf, parseXmlRoot, CollapsedTextBuilder } from '../parsing/markup.js';
import { createTimedCue, type TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/**
 * Files of ReadAlongs (`read-along` 1.0 to 1.3, `read-along-1.3.dtd`): `<w time dur>` in seconds, in sentences `<s>`.
 * An element with `do-not-align="true"`, such as a translation, is not spoken.
 */
export function readReadalong(input: FormatInput): { cues: TimedCue[]; language?: string } {
  const root = parseXmlRoot(input);
  const sentences = findElements(root, 's');
  // In a file without sentences, each paragraph is a cue.
  const passages = sentences.length ? sentences : findElements(root, 'p');
  const cues = passages
    .filter((passage) => !isExcluded(passage))
    .map(cueOf)
    .filter(({ words }) => words.length);
  if (!cues.some(({ timed }) => timed))
    throw new FormatError(0, 'has no word with a time', 'align it first: readalongs align');
  const language = findElements(root, 'text')[0]?.getAttribute('xml:lang');
  return { cues, ...(language && { language }) };
}

function isExcluded(element: TreeElement): boolean {
  for (let at: typeof element.parentNode = element; at; at = at.parentNode)
    if (isElement(at) && at.getAttribute('do-not-align') === 'true') return true;
  return false;
}

function cueOf(passage: TreeElement): TimedCue {
  const text = new CollapsedTextBuilder();
  let word: { from: number; element: TreeElement } | undefined;
  const ranges: TimedTextRange[] = [];
  visit(
    passage,
    (node) => {
      if (isText(node)) text.add(node.nodeValue ?? '');
      if (!isElement(node) || node.getAttribute('do-not-align') === 'true') return false;
      if (node.localName === 'w') word = { from: text.length, element: node };
      return true;
    },
    (node) => {
      if (node !== word?.element) return;
      ranges.push(rangeOf(word.element, word.from, text.length));
      word = undefined;
    },
  );
  const id = passage.getAttribute('id') ?? '';
  return createTimedCue(text.toString().trimEnd(), ranges, {
    id,
    ...(id && { place: { document: '', fragment: id } }),
  });
}

function rangeOf(word: TreeElement, from: number, to: number): TimedTextRange {
  const [start, duration] = ['time', 'dur'].map((name) => {
    const value = word.getAttribute(name);
    const seconds = value === null ? NaN : parseClockValue(value);
    if (value !== null && Number.isNaN(seconds))
      throw new FormatError(sourceLineOf(word), `${name}="${value}" is not a time`, 'write seconds');
    return seconds;
  }) as [number, number];
  const id = word.getAttribute('id');
  const end = roundToMicroseconds(start + duration);
  return { from, to, start, end, ...(id && { place: { document: '', fragment: id } }) };
}
