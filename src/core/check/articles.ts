import { findArticle } from '../story/find-article.js';
import { descendants, isElement, visit, type TreeElement, type TreeNode } from '../story/tree.js';

/** An article of a page, and the `aloud-article` that wraps or names it. */
export interface Article {
  readonly element: TreeElement;
  readonly host: TreeElement | null;
}

/** Every article that the author wrapped or named; if there is none, the one that `findArticle` finds. */
export function findArticles(root: TreeNode): Article[] {
  const hosts: TreeElement[] = [];
  visit(root, (node) => {
    if (!isElement(node)) return false;
    const isHost = node.localName === 'aloud-article';
    if (isHost) hosts.push(node);
    return !isHost; // a nested aloud-article is part of the outer story
  });
  if (hosts.length > 1) return hosts.map((host) => ({ element: articleOfHost(host, root), host }));
  const element = findArticle(root);
  return element ? [{ element, host: hosts[0] ?? null }] : [];
}

/** The same as `findArticle`, for one of several hosts. */
function articleOfHost(host: TreeElement, root: TreeNode): TreeElement {
  const id = host.getAttribute('for');
  const named = id ? descendants(root).find((element) => element.getAttribute('id') === id) : undefined;
  const articles = descendants(host).filter(({ localName }) => localName === 'article');
  const withHeadline = articles.find((article) => descendants(article).some(({ localName }) => localName === 'h1'));
  return named ?? withHeadline ?? articles[0] ?? host;
}
