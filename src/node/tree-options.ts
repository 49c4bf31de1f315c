import { is, type Options } from 'css-select';
import { textBelow } from '../core/formats/markup.js';
import { isElement, isText, type TreeElement, type TreeNode } from '../core/story/tree.js';

/** What css-select asks of a tree, answered by the one that the story is read from. */
const adapter: NonNullable<Options<TreeNode, TreeElement>['adapter']> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.getAttribute(name) !== null,
  getName: ({ localName }) => localName,
  getParent: ({ parentNode }) => (parentNode && isElement(parentNode) ? parentNode : null),
  getChildren: childrenOf,
  getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
  getText: (node) => (isText(node) ? (node.nodeValue ?? '') : isElement(node) ? textBelow(node) : ''),
  removeSubsets: (nodes) => {
    const all = new Set(nodes);
    return nodes.filter((node) => {
      for (let at = node.parentNode; at; at = at.parentNode) if (all.has(at)) return false;
      return true;
    });
  },
};

/** How css-select reads the trees of pages; with `:nth-child(1 of .line)` (Selectors 4 §14.3), which it does not know yet. */
export const treeOptions: Options<TreeNode, TreeElement> = {
  adapter,
  pseudos: {
    'nth-child': (element, argument) => {
      const [, formula, selector] = /^\s*(.*?)(?:\s+of\s+(.*?))?\s*$/s.exec(argument ?? '')!;
      const counts = (node: TreeNode): boolean => isElement(node) && (!selector || is(node, selector, { adapter }));
      if (!counts(element)) return false;
      const before = element.parentNode ? childrenOf(element.parentNode).filter(counts).indexOf(element) : 0;
      return isNth(before + 1, formula!);
    },
  },
};

/** Is a number one of `An+B` (CSS Syntax 3 §6)? */
function isNth(number: number, formula: string): boolean {
  const plain = formula.toLowerCase().replace(/\s+/g, '').replace('odd', '2n+1').replace('even', '2n');
  const found = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(plain);
  if (!found || !plain) return false;
  const [, step, only = '0'] = found;
  const [a, b] = [step === undefined ? 0 : Number(/\d/.test(step) ? step : `${step}1`), Number(only)];
  return a ? (number - b) / a >= 0 && (number - b) % a === 0 : number === b;
}

export function childrenOf(parent: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
