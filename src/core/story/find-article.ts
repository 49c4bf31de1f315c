import { measureContent } from './content-size.js';
import { isElement, type TreeElement, type TreeNode } from './tree.js';
import { wrappedArticle, type SelectFirst } from './wrapped-article.js';

/** An `article` with a smaller share of the text of the page is a teaser for another story. */
const MIN_ARTICLE_TEXT_SHARE = 0.1;

/**
 * The article of a page: that of its first `aloud-article`, else the `article` with the headline, else the longest
 * `article` that is not a teaser, else `main`, else `body`. Null in an empty document.
 *
 * @param select finds the article where the `for` of `aloud-article` is a selector.
 */
export function findArticle(document: TreeNode, select?: SelectFirst): TreeElement | null {
  const sizes = measureContent(document);
  const all = [...sizes.keys()].filter(isElement);
  const named = (name: string): TreeElement | undefined => all.find(({ localName }) => localName === name);
  const text = (element: TreeElement): number => sizes.get(element)!.textLength;
  const wrapper = named('aloud-article');
  if (wrapper) return wrappedArticle(wrapper, document, sizes, select);
  const page = named('main') ?? named('body') ?? null;
  return (
    all.find((element) => element.localName === 'article' && sizes.get(element)!.headlineCount) ??
    all
      .filter(({ localName }) => localName === 'article')
      .sort((a, b) => text(b) - text(a))
      .find((article) => page && text(article) >= MIN_ARTICLE_TEXT_SHARE * text(page)) ??
    page
  );
}
