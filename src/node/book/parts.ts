import type { Block } from '../../core/story/story.js';
import type { TreeElement } from '../../core/story/tree.js';
import type { StructureKind } from './page-structure.js';

/** A stretch of sound, in seconds of the recording's file. */
export interface Clip {
  readonly begin: number;
  readonly end: number;
}

/** What a recording says of a block in one breath, usually a sentence: where it stands in the block's text, and when it sounds. */
export interface PassageSentence {
  readonly id: string;
  /** UTF-16 units of the block's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly clip: Clip;
}

/** Text that is written in one element: a block of the story, or a cell's share of a row. */
export interface Passage {
  readonly is: 'passage';
  readonly id: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly PassageSentence[];
  /** Of a heading: 1 to 6, no level skipped. */
  readonly level: number | undefined;
}

/** A picture whose file the book holds. */
export interface PicturePart {
  readonly is: 'picture';
  readonly id: string;
  readonly element: TreeElement;
  /** In the book. */
  readonly file: string;
  /** What it is read as; '' is a picture that says nothing. */
  readonly alternativeText: string;
  /** BCP 47 of the alternative, where it is not the chapter's. */
  readonly language: string | undefined;
  /** When the alternative is said. */
  readonly clip: Clip | undefined;
}

export interface StructurePart {
  readonly is: 'enclosed';
  readonly id: string;
  readonly kind: StructureKind;
  readonly element: TreeElement;
  readonly parts: readonly Part[];
  /** Of a row that is said as one sentence. */
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

/** The one text that an item, cell or caption holds directly, without a paragraph round it. */
export function solePassageOf({ kind, parts }: StructurePart): Passage | undefined {
  const passages = parts.filter((part) => part.is === 'passage');
  return SINGLE_PASSAGE_KINDS.has(kind) && passages.length === 1 && !passages[0]!.level ? passages[0] : undefined;
}

/** Every part, in the order of the text. */
export function* walkParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.is === 'enclosed') yield* walkParts(part.parts);
  }
}
