import { isSilent } from '../../core/speech/silent.js';
import type { Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { Stretch } from './clips.js';
import type { Enclosure, Surroundings } from './enclosures.js';
import { HeadingLevels } from './heading-levels.js';
import type { Clip, Enclosed, Part, Passage, Picture } from './parts.js';
import { rowsSaidWhole, sharesOf, wholeClip, type Share } from './rows.js';

/** A picture that the book holds, and what it is read as. */
export type ShownPicture = Pick<Picture, 'element' | 'file' | 'alternative' | 'language'>;

/** What is still to be put in its place. */
interface Draft extends Pick<Share, 'order' | 'enclosure'> {
  readonly part: (id: () => string, levels: HeadingLevels) => Passage | Picture;
}

/**
 * Puts a story's text and pictures back into the structure that they have on the page: lists, tables, figures, quotes.
 * The text is the story's, all of it and no more; adverts and other stories are never read.
 *
 * @param around where every node of the article stands.
 */
export function arrange(
  story: Story,
  pictures: readonly ShownPicture[],
  spoken: readonly Stretch[],
  around: ReadonlyMap<TreeNode, Surroundings>,
): Part[] {
  const shown = new Set(pictures.map(({ element }) => element));
  const rows = rowsSaidWhole(story, spoken, around);
  const byBlock = new Map<number, Stretch[]>();
  for (const stretch of spoken) byBlock.set(stretch.block, [...(byBlock.get(stretch.block) ?? []), stretch]);
  const saidOf = (block: number): readonly Stretch[] => byBlock.get(block) ?? [];
  const blockOf = new Map(story.blocks.map(({ element }, index) => [element, index]));
  const drafts = story.blocks.flatMap((block, index): Draft[] => {
    if (isSilent(block) || (block.role === 'image' && shown.has(block.element))) return [];
    const said = rows.has(block.element) ? [] : saidOf(index);
    return sharesOf(block, around).map(({ order, enclosure, start, end }) => ({
      order,
      enclosure,
      part: (id, levels) => ({
        is: 'passage',
        id: id(),
        block,
        start,
        end,
        level: levels.of(block),
        sentences: said
          .filter((stretch) => stretch.start >= start && stretch.start < end)
          .map((stretch) => ({ ...stretch, id: id(), end: Math.min(stretch.end, end) })),
      }),
    }));
  });
  for (const picture of pictures) {
    const { order, enclosure } = around.get(picture.element)!;
    const block = blockOf.get(picture.element) ?? -1;
    const clip = wholeClip(saidOf(block));
    drafts.push({ order, enclosure, part: (id) => ({ is: 'picture', id: id(), ...picture, clip }) });
  }
  return grow(
    drafts.sort((a, b) => a.order - b.order),
    rows,
    confirmed(story, around),
  );
}

type Growing = Enclosed & { readonly parts: Part[] };

function grow(
  drafts: readonly Draft[],
  rows: ReadonlyMap<TreeElement, Clip>,
  asides: ReadonlySet<TreeElement>,
): Part[] {
  const roots: Part[] = [];
  const opened = new Map<TreeElement, Growing>();
  const levels = new HeadingLevels();
  let count = 0;
  const id = (): string => `p${(count += 1)}`;
  const partsOf = (enclosure: Enclosure | undefined): Part[] => {
    if (!enclosure) return roots;
    const { kind, element, outer } = enclosure;
    if (isAside(enclosure) && !isOutermost(enclosure, asides)) return partsOf(outer);
    const known = opened.get(element);
    if (known) return known.parts;
    const around = partsOf(outer);
    const made: Growing = { is: 'enclosed', id: id(), kind, element, parts: [], clip: rows.get(element) };
    opened.set(element, made);
    around.push(made);
    return made.parts;
  };
  for (const { enclosure, part } of drafts) partsOf(enclosure).push(part(id, levels));
  return roots;
}

/**
 * What is an aside as the reader of stories sees it, not only by its name: all the words in it are. Of one that held most
 * of the story, the reader knew better.
 */
function confirmed({ blocks }: Story, around: ReadonlyMap<TreeNode, Surroundings>): Set<TreeElement> {
  const asides = new Set<TreeElement>();
  const others = new Set<TreeElement>();
  for (const { role, element } of blocks)
    for (let at = around.get(element)?.enclosure; at; at = at.outer)
      if (isAside(at) && role !== 'image') (at.kind === role ? asides : others).add(at.element);
  for (const element of others) asides.delete(element);
  return asides;
}

/** An aside, and not a part of another: its name may be on what stands in it, too. */
function isOutermost({ element, outer }: Enclosure, asides: ReadonlySet<TreeElement>): boolean {
  for (let at = outer; at; at = at.outer) if (asides.has(at.element)) return false;
  return asides.has(element);
}

const isAside = ({ kind }: Enclosure): boolean => kind === 'about' || kind === 'notice';
