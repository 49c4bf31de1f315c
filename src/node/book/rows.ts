import type { Block, Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { Stretch } from './clips.js';
import type { Enclosure, Surroundings } from './enclosures.js';
import type { Clip } from './parts.js';

/** A stretch of a block's text that is written in one element, and where that stands. */
export interface Share {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly enclosure: Enclosure | undefined;
}

/** A block is written in one place; only a row's text stands in several cells. */
export function sharesOf({ element, text, runs }: Block, around: ReadonlyMap<TreeNode, Surroundings>): Share[] {
  const enclosure = around.get(element)?.enclosure;
  const written = runs.map(({ start, node }, index) => {
    const end = runs[index + 1]?.start ?? text.length;
    return { start, end, ...around.get(node)!, isBlank: !text.slice(start, end).trim() };
  });
  const first = written.find(({ isBlank }) => !isBlank) ?? around.get(element)!;
  if (enclosure?.kind !== 'row') return [{ start: 0, end: text.length, order: first.order, enclosure }];
  const shares: Share[] = [];
  for (const { isBlank, start, end, order, enclosure: cell } of written) {
    const last = shares.at(-1);
    if (isBlank) continue;
    if (last && last.enclosure === cell) shares[shares.length - 1] = { ...last, end };
    else shares.push({ start, end, order, enclosure: cell });
  }
  return shares;
}

/**
 * Rows that are said in one breath: a sentence over several cells. Then the row is what sounds, as a whole; as long as
 * nothing else in it sounds by itself.
 */
export function rowsSaidWhole(
  story: Story,
  spoken: readonly Stretch[],
  around: ReadonlyMap<TreeNode, Surroundings>,
): Map<TreeElement, Clip> {
  const rows = new Map<TreeElement, number[]>();
  story.blocks.forEach(({ element }, index) => {
    let at = around.get(element)?.enclosure;
    while (at && at.kind !== 'row') at = at.outer;
    if (at) rows.set(at.element, [...(rows.get(at.element) ?? []), index]);
  });
  const whole = new Map<TreeElement, Clip>();
  for (const [row, [index, ...more]] of rows) {
    const block = story.blocks[index!]!;
    if (more.length || block.element !== row) continue;
    const said = spoken.filter((stretch) => stretch.block === index);
    const shares = sharesOf(block, around);
    const isInOne = ({ start, end }: Stretch): boolean =>
      shares.some((share) => share.start <= start && end <= share.end);
    const clip = wholeClip(said);
    if (clip && !said.every(isInOne)) whole.set(row, clip);
  }
  return whole;
}

/** From the first of several stretches to the end of the last; undefined where there is none. */
export function wholeClip(said: readonly Stretch[]): Clip | undefined {
  const begin = said[0]?.clip.begin ?? NaN;
  const end = said.at(-1)?.clip.end ?? NaN;
  return end > begin ? { begin, end } : undefined;
}
