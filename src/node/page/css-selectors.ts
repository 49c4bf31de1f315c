import { is, type Options } from 'css-select';
import { collapsedText } from '../../core/formats/parsing/markup.js';
import { isElement, isText, type TreeElement, type TreeNode } from '../../core/story/tree.js';

/** What css-select asks of a tree, answered by the one that the story is read from. */
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

/** How css-select reads the trees of pages; with `:nth-child(1 of .line)` (Selectors 4 §14.3), which it does not know yet. */
export const cssSelectOptions: Options<TreeNode, TreeElement> = {
  adapter: treeAdapter,
  pseudos: {
    'nth-child': (element, argument) => {
      const [, formula, selector] = /^\s*(.*?)(?:\s+of\s+(.*?))?\s*$/s.exec(argument ?? '')!;
      const counts = (node: TreeNode): boolean =>
        isElement(node) && (!selector || is(node, selector, { adapter: treeAdapter }));
      if (!counts(element)) return false;
      const before = element.parentNode ? childNodesOf(element.parentNode).filter(counts).indexOf(element) : 0;
      return matchesNth(before + 1, formula!);
    },
  },
};

/** Is a number one of `An+B` (CSS Syntax 3 §6)? */
function matchesNth(number: number, formula: string): boolean {
  const plain = formula.toLowerCase().replace(/\s+/g, '').replace('odd', '2n+1').replace('even', '2n');
  const found = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(plain);
  if (!found || !plain) return false;
  const [, step, only = '0'] = found;
  const [a, b] = [step === undefined ? 0 : Number(/\d/.test(step) ? step : `${step}1`), Number(only)];
  return a ? (number - b) / a >= 0 && (number - b) % a === 0 : number === b;
}

export function childNodesOf(parent: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
