import { compile, type Options } from 'css-select';
import { authored, ROLES, type Correction } from '../core/story/recognise.js';
import type { TreeElement, TreeNode } from '../core/story/tree.js';
import { Complaint } from './complaint.js';
import { lineOf, PageElement, type PageNode } from './page.js';

/**
 * The selector attributes of an `aloud-article`, read as the browser reads them, so that the command line knows the same
 * story: `data-aloud` on the element itself comes first.
 *
 * @throws Complaint for a selector that is none.
 */
export function correctionsOf(host: TreeElement, file: string): (element: TreeElement) => Correction | undefined {
  const selectors = [...ROLES].flatMap((role) => {
    const selector = host.getAttribute(role);
    return selector ? [[role, matcher(selector, role, host, file)] as const] : [];
  });
  return (element) => authored(element) ?? selectors.find(([, matches]) => matches(element as PageElement))?.[0];
}

function matcher(selector: string, role: string, host: TreeElement, file: string): (node: PageNode) => boolean {
  try {
    return compile<PageNode, PageElement>(selector, { adapter });
  } catch {
    throw new Complaint(
      file,
      lineOf(host),
      `${role}="${selector}" is no CSS selector`,
      'write one that a style sheet would understand',
    );
  }
}

function childrenOf(node: PageNode): PageNode[] {
  const children = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const adapter: NonNullable<Options<PageNode, PageElement>['adapter']> = {
  isTag: (node): node is PageElement => node instanceof PageElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.getAttribute(name) !== null,
  getName: ({ localName }) => localName,
  getChildren: childrenOf,
  getParent: ({ parentNode }) => parentNode,
  getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
  getText: textOf,
  removeSubsets: (nodes) => {
    const all = new Set<TreeNode>(nodes);
    return nodes.filter((node) => {
      for (let at = node.parentNode; at; at = at.parentNode) if (all.has(at)) return false;
      return true;
    });
  },
};

function textOf(node: PageNode): string {
  return node.nodeValue ?? childrenOf(node).map(textOf).join('');
}
