import type { Omission, Role } from './story.js';
import type { TreeElement, TreeNode } from './tree.js';
import { isAriaHidden, isControl, type RenderingLookup } from './visibility.js';

/** Why the text of an element is not read: the page states it, or a guess, which `aloud check` lists. */
export type UnreadReason = { readonly kind: 'stated' } | Pick<Omission, 'kind' | 'evidence'>;

/** A guessed role, and the name that it is guessed from. */
export interface GuessedPart {
  readonly role: Role;
  readonly evidence: string;
}

/** How the reader of stories judges the markup of one article. */
export interface StoryRules {
  /**
   * Why the text of an element is not read, by the element and its neighbours; undefined if it is.
   *
   * @param hasRole whether the author gave it a role, or it is a picture: then a control is read.
   */
  findUnreadReason(element: TreeElement, hasRole: boolean): UnreadReason | undefined;
  /** What a voice says instead of the text of an element; undefined if it is the text itself. */
  spokenWordsOf?(element: TreeElement): string | undefined;
  /** The parts of a text node that are read, without the marks of notes; undefined if all of it is. */
  readableParts?(text: TreeNode): readonly (readonly [start: number, end: number])[] | undefined;
  /** What a voice says before the text of a table cell: the header of its column. */
  wordsBefore?(cell: TreeElement): string | undefined;
  /** The role of a part by its names and its structure. */
  guessPart?(element: TreeElement): GuessedPart | undefined;
}

/** A page loads the rules of `createMarkupRules` only for an article that needs them. */
export type StoryRulesFactory = (article: TreeElement, rendering: RenderingLookup) => StoryRules;

/** The rules for an article without names of parts, controls and text that is only shown or only said. */
export const createBasicRules: StoryRulesFactory = (_article, rendering) => ({
  findUnreadReason: (element, hasRole) =>
    isAriaHidden(element) || rendering(element) !== 'drawn' || (!hasRole && isControl(element))
      ? { kind: 'stated' }
      : undefined,
});
