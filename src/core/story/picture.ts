import type { Place } from './block-writer.js';
import { isPlaceholder } from './placeholder.js';
import { repeats } from './repeat.js';
import type { Block } from './story.js';
import type { TreeElement } from './tree.js';

/** What the author says that a picture shows; '' where nothing, or nothing true. The author's own words come first. */
export function alternative(picture: TreeElement): string {
  const text =
    picture.getAttribute('data-aloud-alt') ?? picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '';
  return isPlaceholder(text) ? '' : text.trim();
}

/** A picture's description as a block of its own: words that are not on the page. */
export function pictureBlock(picture: TreeElement, { language, direction }: Place): Block | undefined {
  const text = alternative(picture).replace(/\s/g, ' ');
  return text ? { role: 'image', element: picture, language, direction, text, runs: [] } : undefined;
}

/** Leaves out each description that its caption, or whatever stands beside the picture, says too (FIG-2, FIG-3). */
export function withoutRepeats(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.role !== 'image') return true;
    const shown = [neighbour(blocks, index, -1), neighbour(blocks, index, 1)];
    const before = blocks[index - 1];
    if (before?.role === 'image') shown.push(before);
    return !shown.some((other) => other && repeats(block.text, other.text));
  });
}

/** The nearest block with words on the page. */
function neighbour(blocks: readonly Block[], index: number, step: 1 | -1): Block | undefined {
  let at = index + step;
  while (blocks[at]?.role === 'image' || blocks[at]?.role === 'credit') at += step;
  return blocks[at];
}
