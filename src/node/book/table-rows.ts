import type { Block, Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { BlockClip } from './block-clips.js';
import type { StructureElement, NodeContext } from './page-structure.js';
import type { Clip } from './parts.js';

/** A part of the text of a block in one element, and its position. */
export interface TextShare {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly structure: StructureElement | undefined;
}

/** Splits the text of a row into its cells. Any other block is one part. */
export function splitIntoCells(
  { element, text, runs }: Block,
  contexts: ReadonlyMap<TreeNode, NodeContext>,
): TextShare[] {
  const structure = contexts.get(element)?.structure;
  const textRuns = runs.map(({ start, node }, index) => {
    const end = runs[index + 1]?.start ?? text.length;
    return { start, end, ...contexts.get(node)!, isBlank: !text.slice(start, end).trim() };
  });
  const first = textRuns.find(({ isBlank }) => !isBlank) ?? contexts.get(element)!;
  if (structure?.kind !== 'row') return [{ start: 0, end: text.length, order: first.order, structure }];
  const shares: TextShare[] = [];
  for (const { isBlank, start, end, order, structure: cell } of textRuns) {
    const last = shares.at(-1);
    if (isBlank) continue;
    if (last && last.structure === cell) shares[shares.length - 1] = { ...last, end };
    else shares.push({ start, end, order, structure: cell });
  }
  return shares;
}

/**
 * The clips of rows with a sentence over several cells. The whole row has the clip, if no other block is in the row.
 */
export function findRowClips(
  story: Story,
  blockClips: readonly BlockClip[],
  contexts: ReadonlyMap<TreeNode, NodeContext>,
): Map<TreeElement, Clip> {
  const rows = new Map<TreeElement, number[]>();
  story.blocks.forEach(({ element }, index) => {
    let at = contexts.get(element)?.structure;
    while (at && at.kind !== 'row') at = at.parent;
    if (at) rows.set(at.element, [...(rows.get(at.element) ?? []), index]);
  });
  const rowClips = new Map<TreeElement, Clip>();
  for (const [row, [index, ...more]] of rows) {
    const block = story.blocks[index!]!;
    if (more.length || block.element !== row) continue;
    const clips = blockClips.filter((clip) => clip.block === index);
    const shares = splitIntoCells(block, contexts);
    const isInOneCell = ({ start, end }: BlockClip): boolean =>
      shares.some((share) => share.start <= start && end <= share.end);
    const clip = joinClips(clips);
    if (clip && !clips.every(isInOneCell)) rowClips.set(row, clip);
  }
  return rowClips;
}

/** The clip from the beginning of the first to the end of the last; undefined without any. */
export function joinClips(clips: readonly BlockClip[]): Clip | undefined {
  const begin = clips[0]?.clip.begin ?? NaN;
  const end = clips.at(-1)?.clip.end ?? NaN;
  return end > begin ? { begin, end } : undefined;
}
