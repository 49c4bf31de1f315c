import { isElement, isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';
import { isAccessibilityHidden } from '../story/visibility.js';

/** An element, or a text node with words, that screen readers can reach. */
export interface IndexedNode<Node extends TreeNode = TreeElement> {
  readonly node: Node;
  /** BCP 47, from the nearest `lang`; '' if there is none. */
  readonly language: string;
  /** The nearest element with a `lang`; null if there is none. */
  readonly languageElement: TreeElement | null;
  /** The article that contains it; null outside. */
  readonly article: TreeElement | null;
  /** The nearest player that contains it. */
  readonly player: TreeElement | null;
}

export interface PageIndex {
  readonly elements: readonly IndexedNode[];
  readonly texts: readonly IndexedNode<TreeNode>[];
  /** Every element with an id, also hidden ones; the first of each id, as in browsers. */
  readonly ids: ReadonlyMap<string, TreeElement>;
  /** The same for the names of anchors. */
  readonly anchors: ReadonlyMap<string, TreeElement>;
  /** The elements and texts that are not hidden from screen readers. */
  readonly exposed: ReadonlyMap<TreeNode, IndexedNode<TreeNode>>;
}

/**
 * Indexes a page in one pass, in document order. Each element inherits from the elements around it during the pass: a
 * search from each element to the root would take minutes if thousands of elements are nested.
 */
export function indexPage(root: TreeNode, articles: ReadonlySet<TreeElement>): PageIndex {
  const elements: IndexedNode[] = [];
  const texts: IndexedNode<TreeNode>[] = [];
  const ids = new Map<string, TreeElement>();
  const anchors = new Map<string, TreeElement>();
  const exposed = new Map<TreeNode, IndexedNode<TreeNode>>();
  type Inherited = Omit<IndexedNode, 'node'> & { readonly isHidden: boolean };
  const open: Inherited[] = [{ language: '', languageElement: null, article: null, player: null, isHidden: false }];
  visit(
    root,
    (node) => {
      const outer = open.at(-1)!;
      if (isText(node)) {
        if (outer.isHidden || !node.nodeValue!.trim()) return false;
        const text = { node, ...outer };
        texts.push(text);
        exposed.set(node, text);
      }
      if (!isElement(node)) return false;
      addFirst(ids, node.getAttribute('id'), node);
      if (node.localName === 'a') addFirst(anchors, node.getAttribute('name'), node);
      const language = node.getAttribute('lang');
      const inner: Inherited = {
        language: language?.trim() ?? outer.language,
        languageElement: language === null ? outer.languageElement : node,
        article: articles.has(node) ? node : outer.article,
        player: node.localName === 'aloud-player' ? node : outer.player,
        isHidden: outer.isHidden || isAccessibilityHidden(node),
      };
      if (!inner.isHidden) {
        const element = { node, ...inner };
        elements.push(element);
        exposed.set(node, element);
      }
      open.push(inner);
      return true;
    },
    () => open.pop(),
  );
  return { elements, texts, ids, anchors, exposed };
}

function addFirst(index: Map<string, TreeElement>, name: string | null, element: TreeElement): void {
  if (name && !index.has(name)) index.set(name, element);
}
