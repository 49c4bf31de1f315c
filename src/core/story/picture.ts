import type { Place } from './block-writer.js';
import { isPlaceholder } from './placeholder.js';
import { repeats, sharedAmong } from './repeat.js';
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
  const before = nearestText(blocks);
  const after = nearestText([...blocks].reverse()).reverse();
  const isShared = sharedAmong(blocks.filter(({ role }) => role === 'image').map(({ text }) => text));
  return blocks.filter((block, index) => {
    if (block.role !== 'image') return true;
    const last = blocks[index - 1];
    const shown = [before[index], after[index], last?.role === 'image' ? last.text : undefined];
    return !shown.some((text) => text !== undefined && repeats(block.text, text, isShared(block.text)));
  });
}

/** For each block, the words on the page that come last before it; those under a picture are no caption. */
function nearestText(blocks: readonly Block[]): (string | undefined)[] {
  let nearest: string | undefined;
  return blocks.map(({ role, text }) => {
    const found = nearest;
    if (role !== 'image' && role !== 'credit') nearest = text;
    return found;
  });
}
