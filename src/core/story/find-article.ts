import { measureContent } from './content-size.js';
import { descendants, isElement, type TreeElement, type TreeNode } from './tree.js';

/** An `article` with a smaller share of the text of the page is a teaser for another story. */
const MIN_ARTICLE_TEXT_SHARE = 0.1;

/**
 * The article of a page: the one in `aloud-article` or named by its `for`, else the `article` with the headline, else the
 * longest `article` that is not a teaser, else `main`, else `body`. Null in an empty document.
 */
export function findArticle(document: TreeNode): TreeElement | null {
  const sizes = measureContent(document);
  const all = [...sizes.keys()].filter(isElement);
  const named = (name: string, among = all): TreeElement | undefined =>
    among.find(({ localName }) => localName === name);
  const text = (element: TreeElement): number => sizes.get(element)!.textLength;
  const withHeadline = (among: readonly TreeElement[]): TreeElement | undefined =>
    among.find((element) => element.localName === 'article' && sizes.get(element)!.headlineCount);
  const wrapper = named('aloud-article');
  if (wrapper) {
    const id = wrapper.getAttribute('for');
    const inside = descendants(wrapper).filter((element) => sizes.has(element));
    return (
      (id && all.find((element) => element.getAttribute('id') === id)) ||
      (withHeadline(inside) ?? named('article', inside) ?? wrapper)
    );
  }
  const page = named('main') ?? named('body') ?? null;
  return (
    withHeadline(all) ??
    all
      .filter(({ localName }) => localName === 'article')
      .sort((a, b) => text(b) - text(a))
      .find((article) => page && text(article) >= MIN_ARTICLE_TEXT_SHARE * text(page)) ??
    page
  );
}
