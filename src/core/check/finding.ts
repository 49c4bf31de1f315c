import type { TreeElement, TreeNode } from '../story/tree.js';

/** An error fails a guideline's level A or stops the story; a warning is heard and can be mended; a note is worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in the page: an element, one of its attributes, or a stretch of its text. */
export interface FindingLocation {
  readonly element: TreeElement;
  readonly attribute?: string;
  readonly text?: {
    readonly node: TreeNode;
    /** Offsets in the node's text (UTF-16 units), end excluded. */
    readonly start: number;
    readonly end: number;
  };
}

/** An attribute as it should be; null takes it away. */
export interface AttributeChange {
  readonly attribute: string;
  readonly value: string | null;
}

/** What a rule found, in the words of an editor. */
export interface RuleFinding extends FindingLocation {
  /** What is wrong here. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Changes of this element's attributes by which nothing is lost. */
  readonly fix?: readonly AttributeChange[];
  /** Other places that belong to it. */
  readonly related?: readonly FindingLocation[];
}

/** A finding knows its rule. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}
