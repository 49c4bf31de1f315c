import type { Block } from '../../core/story/story.js';
import type { TreeElement } from '../../core/story/tree.js';
import type { StructureKind } from './page-structure.js';

/** A part of the sound file (seconds). */
export interface Clip {
  readonly begin: number;
  readonly end: number;
}

/** A part of the text of a block with one clip, usually a sentence. */
export interface PassageSentence {
  readonly id: string;
  /** UTF-16 units of the block's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly clip: Clip;
}

/** Text in one element: a block of the story, or the part of a row in a cell. */
export interface Passage {
  readonly is: 'passage';
  readonly id: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly PassageSentence[];
  /** The level of a heading, from 1, without gaps. */
  readonly level: number | undefined;
}

/** A picture of the book. */
export interface PicturePart {
  readonly is: 'picture';
  readonly id: string;
  readonly element: TreeElement;
  /** Path in the book. */
  readonly file: string;
  /** '' for a decorative picture. */
  readonly alternativeText: string;
  /** BCP 47 of the alternative text, if it is not that of the chapter. */
  readonly language: string | undefined;
  /** The clip of the alternative text. */
  readonly clip: Clip | undefined;
}

export interface StructurePart {
  readonly is: 'enclosed';
  readonly id: string;
  readonly kind: StructureKind;
  readonly element: TreeElement;
  readonly parts: readonly Part[];
  /** The clip of a row that is one sentence. */
  readonly clip: Clip | undefined;
}

export type Part = Passage | PicturePart | StructurePart;

const SINGLE_PASSAGE_KINDS: ReadonlySet<StructureKind> = new Set<StructureKind>([
  'item',
  'term',
  'definition',
  'caption',
  'cell',
]);

/** The only passage of an item, cell or caption, which needs no paragraph. */
export function solePassageOf({ kind, parts }: StructurePart): Passage | undefined {
  const passages = parts.filter((part) => part.is === 'passage');
  return SINGLE_PASSAGE_KINDS.has(kind) && passages.length === 1 && !passages[0]!.level ? passages[0] : undefined;
}

/** All parts in the order of the text. */
export function* walkParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.is === 'enclosed') yield* walkParts(part.parts);
  }
}
