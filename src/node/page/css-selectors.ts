import { is, selectOne, type Options } from 'css-select';
import nthCheck from 'nth-check';
import { collapsedText } from '../../core/formats/parsing/markup.js';
import { isElement, isText, type TreeElement, type TreeNode } from '../../core/story/tree.js';

/** Lets css-select read the tree that the story is read from. */
const treeAdapter: NonNullable<Options<TreeNode, TreeElement>['adapter']> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.getAttribute(name) !== null,
  getName: ({ localName }) => localName,
  getParent: ({ parentNode }) => (parentNode && isElement(parentNode) ? parentNode : null),
  getChildren: childNodesOf,
  getSiblings: (node) => (node.parentNode ? childNodesOf(node.parentNode) : [node]),
  getText: (node) => (isText(node) ? (node.nodeValue ?? '') : isElement(node) ? collapsedText(node) : ''),
  removeSubsets: (nodes) => {
    const all = new Set(nodes);
    return nodes.filter((node) => {
      for (let at = node.parentNode; at; at = at.parentNode) if (all.has(at)) return false;
      return true;
    });
  },
};

/** Options of css-select for the trees of pages. It does not support `:nth-child(1 of .line)` (Selectors 4 §14.3) by itself. */
export const cssSelectOptions: Options<TreeNode, TreeElement> = {
  adapter: treeAdapter,
  pseudos: {
    'nth-child': (element, argument) => {
      const [, formula, selector] = /^\s*(.*?)(?:\s+of\s+(.*?))?\s*$/s.exec(argument ?? '')!;
      const counts = (node: TreeNode): boolean =>
        isElement(node) && (!selector || is(node, selector, { adapter: treeAdapter }));
      if (!counts(element)) return false;
      const index = element.parentNode ? childNodesOf(element.parentNode).filter(counts).indexOf(element) : 0;
      return matchesNth(index, formula!);
    },
  },
};

/** Whether a formula `An+B` (CSS Syntax 3 §6) selects the element of an index, from 0; false for an invalid formula. */
function matchesNth(index: number, formula: string): boolean {
  try {
    return nthCheck(formula)(index);
  } catch {
    return false;
  }
}

/** The first element that a CSS selector selects; undefined if there is none, or if the selector is invalid. */
export function selectFirst(root: TreeNode, selector: string): TreeElement | undefined {
  try {
    return selectOne(selector, isElement(root) ? [root] : childNodesOf(root), cssSelectOptions) ?? undefined;
  } catch {
    return undefined;
  }
}

export function childNodesOf(parent: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
