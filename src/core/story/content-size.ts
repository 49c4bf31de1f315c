import { isNeverRendered } from './visibility.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

/** What stands in an element, however deep. */
export interface ContentSize {
  /** How much text: UTF-16 units, without the spaces round each piece. */
  textLength: number;
  pictureCount: number;
  headlineCount: number;
}

export const isPicture = (element: TreeElement): boolean =>
  /^(?:amp-)?img$/.test(element.localName) ||
  (element.getAttribute('role') === 'img' && element.localName !== 'aloud-figure');

/**
 * Measures a node and every element in it, in the order of the document. All in one pass: to ask each element for itself
 * would take minutes where elements are nested by the thousand.
 */
export function measureContent(root: TreeNode): Map<TreeNode, ContentSize> {
  const extents = new Map<TreeNode, ContentSize>();
  const sum: ContentSize = { textLength: 0, pictureCount: 0, headlineCount: 0 };
  const open = (node: TreeNode): unknown =>
    extents.set(node, {
      textLength: -sum.textLength,
      pictureCount: -sum.pictureCount,
      headlineCount: -sum.headlineCount,
    });
  const close = (node: TreeNode): void => {
    const extent = extents.get(node)!;
    extent.textLength += sum.textLength;
    extent.pictureCount += sum.pictureCount;
    extent.headlineCount += sum.headlineCount;
  };
  open(root);
  visit(
    root,
    (node) => {
      if (isText(node)) sum.textLength += node.nodeValue!.trim().length;
      if (!isElement(node) || isNeverRendered(node)) return false;
      open(node);
      if (isPicture(node)) sum.pictureCount += 1;
      if (node.localName === 'h1') sum.headlineCount += 1;
      return true;
    },
    close,
  );
  close(root);
  return extents;
}
