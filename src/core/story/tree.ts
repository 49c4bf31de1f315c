/**
 * The members of a DOM node that the reader of stories uses. `Element` and `Text` of a browser implement it, and the command
 * line adapts the tree of parse5 to it, so that page and command line share one reader.
 */
export interface TreeNode {
  /** 1 element, 3 text, as in DOM. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly previousSibling: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  /** In lower case for HTML. */
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export const isElement = (node: TreeNode): node is TreeElement => node.nodeType === 1;

export const isText = (node: TreeNode): boolean => node.nodeType === 3;

/**
 * Visits all descendants of a node, in document order. Not recursive: markup may be nested deeper than the stack allows.
 *
 * @param enter returns whether to visit the content of the node.
 * @param leave is called after the content of a node.
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

/** The outermost node around a node: its document, if it is in one. */
export function rootOf(node: TreeNode): TreeNode {
  let root = node;
  while (root.parentNode) root = root.parentNode;
  return root;
}

/** All elements in a node, in document order. */
export function descendants(root: TreeNode): TreeElement[] {
  const elements: TreeElement[] = [];
  visit(root, (node) => isElement(node) && !!elements.push(node));
  return elements;
}

/** The nearest of an element and its ancestors that passes a test; undefined if none of the first `maxCount` does. */
export function closestElement(
  from: TreeNode | null,
  test: (element: TreeElement) => boolean,
  maxCount: number = Infinity,
): TreeElement | undefined {
  let at = from;
  for (let count = 0; at && isElement(at) && count < maxCount; count++, at = at.parentNode) if (test(at)) return at;
  return undefined;
}

/** Whether an element in a node passes a test. @param maxNodes the search stops after so many: markup may be hostile. */
export function containsElement(root: TreeNode, test: (element: TreeElement) => boolean, maxNodes: number): boolean {
  let isFound = false;
  let count = 0;
  visit(root, (node) => {
    isFound ||= isElement(node) && test(node);
    return !isFound && ++count < maxNodes;
  });
  return isFound;
}
