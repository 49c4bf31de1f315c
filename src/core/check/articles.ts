import { findArticle } from '../story/find-article.js';
import { measureContent } from '../story/content-size.js';
import { wrappedArticle, type SelectFirst } from '../story/wrapped-article.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../story/tree.js';

/** An article of a page, and the `aloud-article` that wraps or names it. */
export interface Article {
  readonly element: TreeElement;
  readonly host: TreeElement | null;
}

/** Every article that the author wrapped or named; if there is none, the one that `findArticle` finds. */
export function findArticles(root: TreeNode, select?: SelectFirst): Article[] {
  const hosts: TreeElement[] = [];
  visit(root, (node) => {
    if (!isElement(node)) return false;
    const isHost = node.localName === 'aloud-article';
    if (isHost) hosts.push(node);
    return !isHost; // a nested aloud-article is part of the outer story
  });
  if (hosts.length > 1) {
    const sizes = measureContent(root);
    return hosts.map((host) => ({ element: wrappedArticle(host, root, sizes, select), host }));
  }
  const element = findArticle(root, select);
  return element ? [{ element, host: hosts[0] ?? null }] : [];
}
