import type { TreeElement, TreeNode } from './tree.js';

/** The role of a part of a story. `advert` and `related` are never spoken. */
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
  | 'note'
  | 'related'
  | 'advert';

/** Whether a role is never spoken. */
export const isUnspokenRole = (role: Role): role is 'related' | 'advert' => role === 'related' || role === 'advert';

/** A part of a block's text that is in one text node, character for character. */
export interface TextRun {
  /** Offset of the part in the text of the block (UTF-16 units). */
  readonly start: number;
  readonly node: TreeNode;
  /** Offset of the part in the text of the node (UTF-16 units). */
  readonly offset: number;
}

/** What a voice says instead of a part of a text; for an empty part, before the word that follows it. */
export interface SpokenForm {
  /** Offsets in the text of the block (UTF-16 units), end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One part of the story: a paragraph, a heading, a caption, … */
export interface Block {
  readonly role: Role;
  /** The element that contains the text; for an `image`, the picture that the text describes. */
  readonly element: TreeElement;
  /** BCP 47; '' if the page does not state it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto' | '';
  /** The text as written, with each white space character replaced by a space, so that offsets are those of the page. */
  readonly text: string;
  /** The text nodes of the text; empty for words that the page does not show, such as an `alt`. */
  readonly runs: readonly TextRun[];
  /** The level of a heading: 1 to 6. */
  readonly level?: number;
  /** Rising; the shown words stay as they are. */
  readonly spokenForms?: readonly SpokenForm[];
}

/** A part of the page that is not in the story because the reader of stories guessed so. */
export interface Omission {
  readonly element: TreeElement;
  /** What the guess takes it for. */
  readonly kind: 'advert' | 'related' | 'repeated' | 'hidden' | 'control' | 'note-mark' | 'player';
  /** The name or the structure that the guess is made from, such as `class="newsletter"`. */
  readonly evidence: string;
}

/** The content of an article: its blocks, in reading order. */
export interface Story {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto' | '';
  readonly blocks: readonly Block[];
  /** What is left out by a guess, in document order; undefined for a story that was not read from a page. */
  readonly omissions?: readonly Omission[];
  /** The outermost elements whose text is not part of any block: they may stand between the words of a sentence. */
  readonly unread?: ReadonlySet<TreeElement>;
}
