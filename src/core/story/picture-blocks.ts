import type { BlockContext } from './block-writer.js';
import { isPlaceholder } from './placeholder-text.js';
import { isRepeatedByCaption, createDuplicateTest } from './repeated-text.js';
import type { Block } from './story.js';
import type { TreeElement } from './tree.js';

/** What the author says that a picture shows; '' where nothing, or nothing true. The author's own words come first. */
export function alternativeText(picture: TreeElement): string {
  const text =
    picture.getAttribute('data-aloud-alt') ?? picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '';
  return isPlaceholder(text) ? '' : text.trim();
}

/** A picture's description as a block of its own: words that are not on the page. */
export function createPictureBlock(picture: TreeElement, { language, direction }: BlockContext): Block | undefined {
  const text = alternativeText(picture).replace(/\s/g, ' ');
  return text ? { role: 'image', element: picture, language, direction, text, runs: [] } : undefined;
}

/** Leaves out each description that its caption, or whatever stands beside the picture, says too (FIG-2, FIG-3). */
export function withoutRepeatedDescriptions(blocks: readonly Block[]): Block[] {
  const before = precedingTexts(blocks);
  const after = precedingTexts([...blocks].reverse()).reverse();
  const isShared = createDuplicateTest(blocks.filter(({ role }) => role === 'image').map(({ text }) => text));
  return blocks.filter((block, index) => {
    if (block.role !== 'image') return true;
    const last = blocks[index - 1];
    const shown = [before[index], after[index], last?.role === 'image' ? last.text : undefined];
    return !shown.some((text) => text !== undefined && isRepeatedByCaption(block.text, text, isShared(block.text)));
  });
}

/** For each block, the words on the page that come last before it; those under a picture are no caption. */
function precedingTexts(blocks: readonly Block[]): (string | undefined)[] {
  let nearest: string | undefined;
  return blocks.map(({ role, text }) => {
    const found = nearest;
    if (role !== 'image' && role !== 'credit') nearest = text;
    return found;
  });
}
