import type { Block } from '../story/story.js';
import type { FindingLocation } from './finding.js';

/**
 * The location of a part of a block's text; only its beginning if it spans several text nodes. The location of words that
 * the page does not show, such as the description of a picture, is their element.
 */
export function locateText({ element, runs }: Block, start: number, end: number): FindingLocation {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start <= start) low = middle;
    else high = middle;
  }
  const run = runs[low];
  if (!run) return element.getAttribute('alt') === null ? { element } : { element, attribute: 'alt' };
  const { node, offset } = run;
  const length = node.nodeValue!.length;
  const inNode = (textOffset: number): number => Math.min(length, Math.max(0, textOffset - run.start + offset));
  return { element, text: { node, start: inNode(start), end: inNode(Math.min(end, runs[low + 1]?.start ?? end)) } };
}
