import type { TreeElement, TreeNode } from './tree.js';

/** What a part of a story is. `advert` and `related` are known but never spoken. */
export type Role =
  | 'flag'
  | 'headline'
  | 'dateline'
  | 'paragraph'
  | 'heading'
  | 'image'
  | 'caption'
  | 'credit'
  | 'quote'
  | 'item'
  | 'row'
  | 'byline'
  | 'about'
  | 'notice'
  | 'related'
  | 'advert';

/** A stretch of a block's text that stands, character for character, in one text node. */
export interface TextRun {
  /** Offset in the block's text (UTF-16 units) of the node's first character. */
  readonly start: number;
  readonly node: TreeNode;
  /** Where in the node's text the stretch begins (UTF-16 units). */
  readonly offset: number;
}

/** One part of the story: a paragraph, a heading, a caption, … */
export interface Block {
  readonly role: Role;
  /** The element that holds the text; of an `image`, the picture whose `alt` it is. */
  readonly element: TreeElement;
  /** BCP 47, '' where nobody says. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto' | '';
  /** As written, with every white space as one space a character, so that offsets hold in the page. */
  readonly text: string;
  /** Where the text stands in the page; empty for words that are not on the page, such as an `alt`. */
  readonly runs: readonly TextRun[];
  /** Of headings: 1 to 6. */
  readonly level?: number;
}

/** What the page says: its blocks, in reading order. */
export interface Story {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto' | '';
  readonly blocks: readonly Block[];
}
