import { isElement, isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';
import { isUnheard } from './heard.js';

/** An element, or a text with words, that can be heard. */
export interface Seen<Node extends TreeNode = TreeElement> {
  readonly node: Node;
  /** BCP 47, of the nearest `lang`; '' where nobody says. */
  readonly language: string;
  /** The nearest element that says the language; null where none does. */
  readonly languageFrom: TreeElement | null;
  /** The article that it stands in; null outside. */
  readonly article: TreeElement | null;
  /** The nearest player round it. */
  readonly player: TreeElement | null;
}

export interface Survey {
  readonly elements: readonly Seen[];
  readonly texts: readonly Seen<TreeNode>[];
  /** Every element with an id, hidden ones too; the first of each name, as browsers go. */
  readonly ids: ReadonlyMap<string, TreeElement>;
  /** Those that are heard. */
  readonly heard: ReadonlyMap<TreeNode, Seen<TreeNode>>;
}

/**
 * Looks at a whole page once, in its order. Each element gets what it has from those round it on the way: to climb from
 * each to the root would take minutes where elements are nested by the thousand.
 */
export function survey(root: TreeNode, articles: ReadonlySet<TreeElement>): Survey {
  const elements: Seen[] = [];
  const texts: Seen<TreeNode>[] = [];
  const ids = new Map<string, TreeElement>();
  const heard = new Map<TreeNode, Seen<TreeNode>>();
  type Around = Omit<Seen, 'node'> & { readonly silent: boolean };
  const around: Around[] = [{ language: '', languageFrom: null, article: null, player: null, silent: false }];
  visit(
    root,
    (node) => {
      const outer = around.at(-1)!;
      if (isText(node)) {
        if (outer.silent || !node.nodeValue!.trim()) return false;
        const text = { node, ...outer };
        texts.push(text);
        heard.set(node, text);
      }
      if (!isElement(node)) return false;
      for (const name of [node.getAttribute('id'), node.localName === 'a' ? node.getAttribute('name') : null])
        if (name && !ids.has(name)) ids.set(name, node);
      const language = node.getAttribute('lang');
      const inner: Around = {
        language: language?.trim() ?? outer.language,
        languageFrom: language === null ? outer.languageFrom : node,
        article: articles.has(node) ? node : outer.article,
        player: node.localName === 'aloud-player' ? node : outer.player,
        silent: outer.silent || isUnheard(node),
      };
      if (!inner.silent) {
        const seen = { node, ...inner };
        elements.push(seen);
        heard.set(node, seen);
      }
      around.push(inner);
      return true;
    },
    () => around.pop(),
  );
  return { elements, texts, ids, heard };
}
