import type { BlockContext } from './block-writer.js';
import { isPlaceholder } from './placeholder-text.js';
import { isRepeatedByCaption, createDuplicateTest } from './repeated-text.js';
import type { Block } from './story.js';
import type { TreeElement } from './tree.js';

/** The author's description of a picture; '' if there is none, or only a placeholder. `data-aloud-alt`, the original text, comes first. */
export function alternativeText(picture: TreeElement): string {
  const text =
    picture.getAttribute('data-aloud-alt') ?? picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '';
  return isPlaceholder(text) ? '' : text.trim();
}

/** The description of a picture as a block. The page does not show its words. */
export function createPictureBlock(picture: TreeElement, { language, direction }: BlockContext): Block | undefined {
  const text = alternativeText(picture).replace(/\s/g, ' ');
  return text ? { role: 'image', element: picture, language, direction, text, runs: [] } : undefined;
}

/** Removes each description that the caption or the text next to the picture repeats (FIG-2, FIG-3). */
export function withoutRepeatedDescriptions(blocks: readonly Block[]): Block[] {
  const before = precedingTexts(blocks);
  const after = precedingTexts([...blocks].reverse()).reverse();
  const isShared = createDuplicateTest(blocks.filter(({ role }) => role === 'image').map(({ text }) => text));
  return blocks.filter((block, index) => {
    if (block.role !== 'image') return true;
    const last = blocks[index - 1];
    const textsAround = [before[index], after[index], last?.role === 'image' ? last.text : undefined];
    return !textsAround.some(
      (text) => text !== undefined && isRepeatedByCaption(block.text, text, isShared(block.text)),
    );
  });
}

/** For each block, the last text of the page before it. A credit does not count. */
function precedingTexts(blocks: readonly Block[]): (string | undefined)[] {
  let nearest: string | undefined;
  return blocks.map(({ role, text }) => {
    const preceding = nearest;
    if (role !== 'image' && role !== 'credit') nearest = text;
    return preceding;
  });
}
