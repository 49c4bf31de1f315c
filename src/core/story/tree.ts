/**
 * The few members of a node that the reader of stories uses. A browser's `Element` and `Text` fit it as they are, and the
 * command line brings parse5's tree into the same shape, so that page and command line share one reader.
 */
export interface TreeNode {
  /** 1 element, 3 text, as in DOM. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  /** Lower case for HTML. */
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export const isElement = (node: TreeNode): node is TreeElement => node.nodeType === 1;

export const isText = (node: TreeNode): boolean => node.nodeType === 3;

/** The element children, in order. */
export function* elementsIn(parent: TreeNode): Generator<TreeElement> {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) yield node;
}

/** Every element below, in the order of the document. */
export function* descendants(parent: TreeNode): Generator<TreeElement> {
  for (const child of elementsIn(parent)) {
    yield child;
    yield* descendants(child);
  }
}
