import type { TreeElement, TreeNode } from '../story/tree.js';

/** An error fails a level A criterion or stops the story; a warning affects listeners and can be fixed; a note may be a fault. */
export type Severity = 'error' | 'warning' | 'note';

/** A location in the page: an element, one of its attributes, or a part of its text. */
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

/** The new value of an attribute; null removes it. */
export interface AttributeChange {
  readonly attribute: string;
  readonly value: string | null;
}

/** A finding of a rule, in words for an editor. */
export interface RuleFinding extends FindingLocation {
  /** The fault. */
  readonly message: string;
  /** How to fix it. */
  readonly advice: string;
  /** If it differs from that of the rule. */
  readonly severity?: Severity;
  /** Changes of attributes of this element that lose no words. */
  readonly fix?: readonly AttributeChange[];
  /** Other locations that belong to the fault. */
  readonly related?: readonly FindingLocation[];
}

/** A finding with its rule and severity. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}
