import type { Block, Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { BlockClip } from './block-clips.js';
import type { StructureElement, NodeContext } from './page-structure.js';
import type { Clip } from './parts.js';

/** A stretch of a block's text that is written in one element, and where that stands. */
export interface TextShare {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly structure: StructureElement | undefined;
}

/** A block is written in one place; only a row's text stands in several cells. */
export function splitIntoCells(
  { element, text, runs }: Block,
  around: ReadonlyMap<TreeNode, NodeContext>,
): TextShare[] {
  const structure = around.get(element)?.structure;
  const written = runs.map(({ start, node }, index) => {
    const end = runs[index + 1]?.start ?? text.length;
    return { start, end, ...around.get(node)!, isBlank: !text.slice(start, end).trim() };
  });
  const first = written.find(({ isBlank }) => !isBlank) ?? around.get(element)!;
  if (structure?.kind !== 'row') return [{ start: 0, end: text.length, order: first.order, structure }];
  const shares: TextShare[] = [];
  for (const { isBlank, start, end, order, structure: cell } of written) {
    const last = shares.at(-1);
    if (isBlank) continue;
    if (last && last.structure === cell) shares[shares.length - 1] = { ...last, end };
    else shares.push({ start, end, order, structure: cell });
  }
  return shares;
}

/**
 * Rows that are said in one breath: a sentence over several cells. Then the row is what sounds, as a whole; as long as
 * nothing else in it sounds by itself.
 */
export function findRowClips(
  story: Story,
  spoken: readonly BlockClip[],
  around: ReadonlyMap<TreeNode, NodeContext>,
): Map<TreeElement, Clip> {
  const rows = new Map<TreeElement, number[]>();
  story.blocks.forEach(({ element }, index) => {
    let at = around.get(element)?.structure;
    while (at && at.kind !== 'row') at = at.parent;
    if (at) rows.set(at.element, [...(rows.get(at.element) ?? []), index]);
  });
  const whole = new Map<TreeElement, Clip>();
  for (const [row, [index, ...more]] of rows) {
    const block = story.blocks[index!]!;
    if (more.length || block.element !== row) continue;
    const said = spoken.filter((stretch) => stretch.block === index);
    const shares = splitIntoCells(block, around);
    const isInOne = ({ start, end }: BlockClip): boolean =>
      shares.some((share) => share.start <= start && end <= share.end);
    const clip = joinClips(said);
    if (clip && !said.every(isInOne)) whole.set(row, clip);
  }
  return whole;
}

/** From the first of several stretches to the end of the last; undefined where there is none. */
export function joinClips(said: readonly BlockClip[]): Clip | undefined {
  const begin = said[0]?.clip.begin ?? NaN;
  const end = said.at(-1)?.clip.end ?? NaN;
  return end > begin ? { begin, end } : undefined;
}
