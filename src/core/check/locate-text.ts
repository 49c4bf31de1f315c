import type { Block } from '../story/story.js';
import type { FindingLocation } from './finding.js';

/**
 * Where a stretch of a block's text stands in the page; of a stretch over several text nodes, its beginning. Words that
 * are not on the page, such as a picture's description, stand in their element.
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
  const at = (place: number): number => Math.min(length, Math.max(0, place - run.start + offset));
  return { element, text: { node, start: at(start), end: at(Math.min(end, runs[low + 1]?.start ?? end)) } };
}
