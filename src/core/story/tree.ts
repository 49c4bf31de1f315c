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

/**
 * Goes through all that stands below a node, in the order of the document. Without recursion: markup may be nested deeper
 * than the stack.
 *
 * @param enter says whether to go into the node.
 * @param leave is called after each node that was gone into.
 */
export function visit(
  root: TreeNode,
  enter: (node: TreeNode) => boolean,
  leave: (node: TreeNode) => void = () => {},
): void {
  for (let node = root.firstChild; node;) {
    const entered = enter(node);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) leave(node);
    while (!node.nextSibling) {
      if (!node.parentNode || node.parentNode === root) return;
      node = node.parentNode;
      leave(node);
    }
    node = node.nextSibling;
  }
}

/** Every element below, in the order of the document. */
export function descendants(root: TreeNode): TreeElement[] {
  const found: TreeElement[] = [];
  visit(root, (node) => isElement(node) && !!found.push(node));
  return found;
}
