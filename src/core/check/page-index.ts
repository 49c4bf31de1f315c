import { isElement, isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';
import { isAccessibilityHidden } from '../story/visibility.js';

/** An element, or a text with words, that can be heard. */
export interface IndexedNode<Node extends TreeNode = TreeElement> {
  readonly node: Node;
  /** BCP 47, of the nearest `lang`; '' where nobody says. */
  readonly language: string;
  /** The nearest element that says the language; null where none does. */
  readonly languageElement: TreeElement | null;
  /** The article that it stands in; null outside. */
  readonly article: TreeElement | null;
  /** The nearest player round it. */
  readonly player: TreeElement | null;
}

export interface PageIndex {
  readonly elements: readonly IndexedNode[];
  readonly texts: readonly IndexedNode<TreeNode>[];
  /** Every element with an id, hidden ones too; the first of each name, as browsers go. */
  readonly ids: ReadonlyMap<string, TreeElement>;
  /** Those that are heard. */
  readonly exposed: ReadonlyMap<TreeNode, IndexedNode<TreeNode>>;
}

/**
 * Looks at a whole page once, in its order. Each element gets what it has from those round it on the way: to climb from
 * each to the root would take minutes where elements are nested by the thousand.
 */
export function indexPage(root: TreeNode, articles: ReadonlySet<TreeElement>): PageIndex {
  const elements: IndexedNode[] = [];
  const texts: IndexedNode<TreeNode>[] = [];
  const ids = new Map<string, TreeElement>();
  const exposed = new Map<TreeNode, IndexedNode<TreeNode>>();
  type Around = Omit<IndexedNode, 'node'> & { readonly silent: boolean };
  const around: Around[] = [{ language: '', languageElement: null, article: null, player: null, silent: false }];
  visit(
    root,
    (node) => {
      const outer = around.at(-1)!;
      if (isText(node)) {
        if (outer.silent || !node.nodeValue!.trim()) return false;
        const text = { node, ...outer };
        texts.push(text);
        exposed.set(node, text);
      }
      if (!isElement(node)) return false;
      for (const name of [node.getAttribute('id'), node.localName === 'a' ? node.getAttribute('name') : null])
        if (name && !ids.has(name)) ids.set(name, node);
      const language = node.getAttribute('lang');
      const inner: Around = {
        language: language?.trim() ?? outer.language,
        languageElement: language === null ? outer.languageElement : node,
        article: articles.has(node) ? node : outer.article,
        player: node.localName === 'aloud-player' ? node : outer.player,
        silent: outer.silent || isAccessibilityHidden(node),
      };
      if (!inner.silent) {
        const seen = { node, ...inner };
        elements.push(seen);
        exposed.set(node, seen);
      }
      around.push(inner);
      return true;
    },
    () => around.pop(),
  );
  return { elements, texts, ids, exposed };
}
