import type { ContentSize } from './content-size.js';
import { closestElement, descendants, isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';
import { isControl, isNeverRendered } from './visibility.js';

type Sizes = ReadonlyMap<TreeNode, ContentSize>;

/** Finds the first element that a CSS selector selects; nothing where the selector is invalid. */
export type SelectFirst = (root: TreeNode, selector: string) => TreeElement | null | undefined;

/**
 * The article of an `aloud-article`: the one that it names by `for`, an id or a selector; else the one in it, of several
 * the one with the headline; else, where it wraps and names nothing, one beside it; else itself.
 *
 * @param sizes of all elements of the page.
 */
export function wrappedArticle(wrapper: TreeElement, root: TreeNode, sizes: Sizes, select?: SelectFirst): TreeElement {
  const name = wrapper.getAttribute('for');
  const named =
    name && (descendants(root).find((element) => element.getAttribute('id') === name) ?? select?.(root, name));
  const articles = descendants(wrapper).filter((element) => element.localName === 'article' && sizes.has(element));
  return (
    named ||
    (articles.find((article) => sizes.get(article)!.headlineCount) ??
      articles[0] ??
      (!name && isEmptyWrapper(wrapper) ? adoptedArticle(wrapper, sizes) : undefined) ??
      wrapper)
  );
}

/**
 * Does a wrapper hold no story? Editors that put paragraphs around lines (`wpautop` of WordPress) close it at once:
 * `<p><aloud-article></p><article>`. Only a player may be left in it.
 */
export function isEmptyWrapper(wrapper: TreeElement): boolean {
  let isEmpty = true;
  visit(wrapper, (node) => {
    if (isText(node) ? node.nodeValue!.trim() : isElement(node) && /^(?:article|(?:amp-)?img)$/.test(node.localName))
      isEmpty = false;
    return isEmpty && isElement(node) && !isControl(node) && !isNeverRendered(node);
  });
  return isEmpty;
}

/**
 * The `article` for a wrapper that holds none: the one that it stands in, or the next one that has text. If the wrapper
 * stands in an article and another one follows inside, the inner one is taken if it holds most of the text.
 */
export function adoptedArticle(wrapper: TreeElement, sizes: Sizes): TreeElement | undefined {
  const around = closest(wrapper, 'article');
  const elements = [...sizes.keys()].filter(isElement);
  const length = (element: TreeElement): number => sizes.get(element)!.textLength;
  const next = elements
    .slice(elements.indexOf(wrapper) + 1)
    .find(
      (element) =>
        element.localName === 'article' &&
        length(element) > 0 &&
        !closest(element, 'aloud-article') &&
        closest(element, 'article') === around,
    );
  return around && next && length(next) < length(around) / 2 ? around : (next ?? around);
}

/** The nearest element of a name around an element. */
const closest = (element: TreeElement, name: string): TreeElement | undefined =>
  closestElement(element.parentNode, ({ localName }) => localName === name);
