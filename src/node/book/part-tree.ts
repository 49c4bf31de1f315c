import { isSilent } from '../../core/speech/silent-blocks.js';
import type { Block, Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { BlockClip } from './block-clips.js';
import type { StructureElement, NodeContext } from './page-structure.js';
import type { Clip, StructurePart, Part, Passage, PicturePart } from './parts.js';
import { findRowClips, splitIntoCells, joinClips, type TextShare } from './table-rows.js';

/** A picture of the book with its alternative text. */
export type BookPicture = Pick<PicturePart, 'element' | 'file' | 'alternativeText' | 'language'>;

/** A part whose place in the tree is not decided yet. */
interface PlacedPart extends Pick<TextShare, 'order' | 'structure'> {
  readonly create: (id: () => string, levels: HeadingLevels) => Passage | PicturePart;
}

/** The levels of headings in a book: the first is 1, and no level is skipped on the way down (ART-1). */
class HeadingLevels {
  readonly #open: number[] = [];

  /** To be called in the order of the text. @returns undefined for a block that is not a heading. */
  levelOf({ role, level }: Block): number | undefined {
    const pageLevel = level ?? (role === 'headline' ? 1 : role === 'heading' ? 2 : undefined);
    if (pageLevel === undefined) return undefined;
    while (this.#open.length && this.#open.at(-1)! >= pageLevel) this.#open.pop();
    return this.#open.push(pageLevel);
  }
}

/**
 * Puts the text and the pictures of a story into the structure of the page: lists, tables, figures, quotes. It has exactly
 * the text of the story, without adverts and other stories.
 *
 * @param contexts of all nodes of the article.
 */
export function buildPartTree(
  story: Story,
  pictures: readonly BookPicture[],
  blockClips: readonly BlockClip[],
  contexts: ReadonlyMap<TreeNode, NodeContext>,
): Part[] {
  const bookPictures = new Set(pictures.map(({ element }) => element));
  const rows = findRowClips(story, blockClips, contexts);
  const clipsByBlock = new Map<number, BlockClip[]>();
  for (const clip of blockClips) clipsByBlock.set(clip.block, [...(clipsByBlock.get(clip.block) ?? []), clip]);
  const clipsOf = (block: number): readonly BlockClip[] => clipsByBlock.get(block) ?? [];
  const blockOf = new Map(story.blocks.map(({ element }, index) => [element, index]));
  const drafts = story.blocks.flatMap((block, index): PlacedPart[] => {
    if (isSilent(block) || (block.role === 'image' && bookPictures.has(block.element))) return [];
    const clips = rows.has(block.element) ? [] : clipsOf(index);
    return splitIntoCells(block, contexts).map(({ order, structure, start, end }) => ({
      order,
      structure,
      create: (id, levels) => ({
        is: 'passage',
        id: id(),
        block,
        start,
        end,
        level: levels.levelOf(block),
        sentences: clips
          .filter((clip) => clip.start >= start && clip.start < end)
          .map((clip) => ({ ...clip, id: id(), end: Math.min(clip.end, end) })),
      }),
    }));
  });
  for (const picture of pictures) {
    const { order, structure } = contexts.get(picture.element)!;
    const block = blockOf.get(picture.element) ?? -1;
    const clip = joinClips(clipsOf(block));
    drafts.push({ order, structure, create: (id) => ({ is: 'picture', id: id(), ...picture, clip }) });
  }
  return nestParts(
    drafts.sort((a, b) => a.order - b.order),
    rows,
    findAsides(story, contexts),
  );
}

type OpenStructure = StructurePart & { readonly parts: Part[] };

function nestParts(
  drafts: readonly PlacedPart[],
  rows: ReadonlyMap<TreeElement, Clip>,
  asides: ReadonlySet<TreeElement>,
): Part[] {
  const roots: Part[] = [];
  const openStructures = new Map<TreeElement, OpenStructure>();
  const levels = new HeadingLevels();
  let count = 0;
  const id = (): string => `p${(count += 1)}`;
  const partsOf = (structure: StructureElement | undefined): Part[] => {
    if (!structure) return roots;
    const { kind, element, parent } = structure;
    if (isAside(structure) && !isOutermost(structure, asides)) return partsOf(parent);
    const open = openStructures.get(element);
    if (open) return open.parts;
    const siblings = partsOf(parent);
    const part: OpenStructure = { is: 'enclosed', id: id(), kind, element, parts: [], clip: rows.get(element) };
    openStructures.set(element, part);
    siblings.push(part);
    return part.parts;
  };
  for (const { structure, create } of drafts) partsOf(structure).push(create(id, levels));
  return roots;
}

/**
 * The asides whose blocks all have the role of the aside. The story reader decides the roles: it does not trust an aside that
 * contains most of the story.
 */
function findAsides({ blocks }: Story, contexts: ReadonlyMap<TreeNode, NodeContext>): Set<TreeElement> {
  const asides = new Set<TreeElement>();
  const mismatched = new Set<TreeElement>();
  for (const { role, element } of blocks)
    for (let at = contexts.get(element)?.structure; at; at = at.parent)
      if (isAside(at) && role !== 'image') (at.kind === role ? asides : mismatched).add(at.element);
  for (const element of mismatched) asides.delete(element);
  return asides;
}

/** Whether an aside is not inside another one: elements in an aside may have its name, too. */
function isOutermost({ element, parent }: StructureElement, asides: ReadonlySet<TreeElement>): boolean {
  for (let at = parent; at; at = at.parent) if (asides.has(at.element)) return false;
  return asides.has(element);
}

const isAside = ({ kind }: StructureElement): boolean => kind === 'about' || kind === 'notice';
