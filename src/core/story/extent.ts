import { isNeverShown } from './hidden.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

/** What stands in an element, however deep. */
export interface Extent {
  /** How much text: UTF-16 units, without the spaces round each piece. */
  text: number;
  pictures: number;
  headlines: number;
}

export const isPicture = (element: TreeElement): boolean =>
  /^(?:amp-)?img$/.test(element.localName) ||
  (element.getAttribute('role') === 'img' && element.localName !== 'aloud-figure');

/**
 * Measures a node and every element in it, in the order of the document. All in one pass: to ask each element for itself
 * would take minutes where elements are nested by the thousand.
 */
export function measure(root: TreeNode): Map<TreeNode, Extent> {
  const extents = new Map<TreeNode, Extent>();
  const sum: Extent = { text: 0, pictures: 0, headlines: 0 };
  const open = (node: TreeNode): unknown =>
    extents.set(node, { text: -sum.text, pictures: -sum.pictures, headlines: -sum.headlines });
  const close = (node: TreeNode): void => {
    const extent = extents.get(node)!;
    extent.text += sum.text;
    extent.pictures += sum.pictures;
    extent.headlines += sum.headlines;
  };
  open(root);
  visit(
    root,
    (node) => {
      if (isText(node)) sum.text += node.nodeValue!.trim().length;
      if (!isElement(node) || isNeverShown(node)) return false;
      open(node);
      if (isPicture(node)) sum.pictures += 1;
      if (node.localName === 'h1') sum.headlines += 1;
      return true;
    },
    close,
  );
  close(root);
  return extents;
}
