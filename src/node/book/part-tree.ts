import { isSilent } from '../../core/speech/silent-blocks.js';
import type { Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { BlockClip } from './block-clips.js';
import type { StructureElement, NodeContext } from './page-structure.js';
import { HeadingLevels } from './heading-levels.js';
import type { Clip, StructurePart, Part, Passage, PicturePart } from './parts.js';
import { findRowClips, splitIntoCells, joinClips, type TextShare } from './table-rows.js';

/** A picture that the book holds, and what it is read as. */
export type BookPicture = Pick<PicturePart, 'element' | 'file' | 'alternativeText' | 'language'>;

/** What is still to be put in its place. */
interface PlacedPart extends Pick<TextShare, 'order' | 'structure'> {
  readonly create: (id: () => string, levels: HeadingLevels) => Passage | PicturePart;
}

/**
 * Puts a story's text and pictures back into the structure that they have on the page: lists, tables, figures, quotes.
 * The text is the story's, all of it and no more; adverts and other stories are never read.
 *
 * @param around where every node of the article stands.
 */
export function buildPartTree(
  story: Story,
  pictures: readonly BookPicture[],
  spoken: readonly BlockClip[],
  around: ReadonlyMap<TreeNode, NodeContext>,
): Part[] {
  const shown = new Set(pictures.map(({ element }) => element));
  const rows = findRowClips(story, spoken, around);
  const byBlock = new Map<number, BlockClip[]>();
  for (const stretch of spoken) byBlock.set(stretch.block, [...(byBlock.get(stretch.block) ?? []), stretch]);
  const saidOf = (block: number): readonly BlockClip[] => byBlock.get(block) ?? [];
  const blockOf = new Map(story.blocks.map(({ element }, index) => [element, index]));
  const drafts = story.blocks.flatMap((block, index): PlacedPart[] => {
    if (isSilent(block) || (block.role === 'image' && shown.has(block.element))) return [];
    const said = rows.has(block.element) ? [] : saidOf(index);
    return splitIntoCells(block, around).map(({ order, structure, start, end }) => ({
      order,
      structure,
      create: (id, levels) => ({
        is: 'passage',
        id: id(),
        block,
        start,
        end,
        level: levels.levelOf(block),
        sentences: said
          .filter((stretch) => stretch.start >= start && stretch.start < end)
          .map((stretch) => ({ ...stretch, id: id(), end: Math.min(stretch.end, end) })),
      }),
    }));
  });
  for (const picture of pictures) {
    const { order, structure } = around.get(picture.element)!;
    const block = blockOf.get(picture.element) ?? -1;
    const clip = joinClips(saidOf(block));
    drafts.push({ order, structure, create: (id) => ({ is: 'picture', id: id(), ...picture, clip }) });
  }
  return nestParts(
    drafts.sort((a, b) => a.order - b.order),
    rows,
    findAsides(story, around),
  );
}

type OpenStructure = StructurePart & { readonly parts: Part[] };

function nestParts(
  drafts: readonly PlacedPart[],
  rows: ReadonlyMap<TreeElement, Clip>,
  asides: ReadonlySet<TreeElement>,
): Part[] {
  const roots: Part[] = [];
  const opened = new Map<TreeElement, OpenStructure>();
  const levels = new HeadingLevels();
  let count = 0;
  const id = (): string => `p${(count += 1)}`;
  const partsOf = (enclosure: StructureElement | undefined): Part[] => {
    if (!enclosure) return roots;
    const { kind, element, parent } = enclosure;
    if (isAside(enclosure) && !isOutermost(enclosure, asides)) return partsOf(parent);
    const known = opened.get(element);
    if (known) return known.parts;
    const around = partsOf(parent);
    const made: OpenStructure = { is: 'enclosed', id: id(), kind, element, parts: [], clip: rows.get(element) };
    opened.set(element, made);
    around.push(made);
    return made.parts;
  };
  for (const { structure, create } of drafts) partsOf(structure).push(create(id, levels));
  return roots;
}

/**
 * What is an aside as the reader of stories sees it, not only by its name: all the words in it are. Of one that held most
 * of the story, the reader knew better.
 */
function findAsides({ blocks }: Story, around: ReadonlyMap<TreeNode, NodeContext>): Set<TreeElement> {
  const asides = new Set<TreeElement>();
  const others = new Set<TreeElement>();
  for (const { role, element } of blocks)
    for (let at = around.get(element)?.structure; at; at = at.parent)
      if (isAside(at) && role !== 'image') (at.kind === role ? asides : others).add(at.element);
  for (const element of others) asides.delete(element);
  return asides;
}

/** An aside, and not a part of another: its name may be on what stands in it, too. */
function isOutermost({ element, parent }: StructureElement, asides: ReadonlySet<TreeElement>): boolean {
  for (let at = parent; at; at = at.parent) if (asides.has(at.element)) return false;
  return asides.has(element);
}

const isAside = ({ kind }: StructureElement): boolean => kind === 'about' || kind === 'notice';
