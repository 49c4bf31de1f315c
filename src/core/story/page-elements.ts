import { isBlock } from './element-kinds.js';
import { closestElement, isElement, type TreeElement } from './tree.js';

/** Elements between a link and the heading in it. */
const MAX_DEPTH = 8;

/** Elements that are part of a larger text, or have a role of their own. */
const INDIVISIBLE =
  /^(?:li|d[ltd]|figure|aloud-figure|figcaption|blockquote|pre|table|tbody|thead|tfoot|tr|caption|details|summary)$/;

export const isIndivisible = ({ localName }: TreeElement): boolean => INDIVISIBLE.test(localName);

export const isList = ({ localName }: TreeElement): boolean => /^(?:ul|ol)$/.test(localName);

/** Whether an element holds what is beside the article, by its name or its role. */
export const isAside = (element: TreeElement): boolean =>
  /^(?:aside|footer|article)$/.test(element.localName) || element.getAttribute('role') === 'complementary';

/** Whether an element is the header or the footer of the site, not of an article (HTML-AAM). */
export const isSiteFrame = (element: TreeElement, article: TreeElement): boolean =>
  /^(?:header|footer)$/.test(element.localName) &&
  article.localName === 'body' &&
  !closestElement(element.parentNode, ({ localName }) => /^(?:article|aside|main|section)$/.test(localName));

/** Whether an element stands in a link. */
export const isInLink = (element: TreeElement): boolean =>
  !!closestElement(element.parentNode, ({ localName }) => localName === 'a', MAX_DEPTH);

/** Whether an element is a link around blocks, such as a teaser. */
export function isLinkAroundBlocks(element: TreeElement): boolean {
  if (element.localName !== 'a') return false;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child) && isBlock(child)) return true;
  return false;
}
