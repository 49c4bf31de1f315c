import { isNeverRendered } from './visibility.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

/** The amount of content in an element, at any depth. */
export interface ContentSize {
  /** UTF-16 units, without the spaces around each text node. */
  textLength: number;
  pictureCount: number;
  headlineCount: number;
}

export const isPicture = (element: TreeElement): boolean =>
  /^(?:amp-)?img$/.test(element.localName) ||
  (element.getAttribute('role') === 'img' && element.localName !== 'aloud-figure');

/**
 * Measures a node and every element in it, in document order. One pass measures all: measuring each element by itself
 * would take minutes if thousands of elements are nested.
 */
export function measureContent(root: TreeNode): Map<TreeNode, ContentSize> {
  const sizes = new Map<TreeNode, ContentSize>();
  const sum: ContentSize = { textLength: 0, pictureCount: 0, headlineCount: 0 };
  const open = (node: TreeNode): unknown =>
    sizes.set(node, {
      textLength: -sum.textLength,
      pictureCount: -sum.pictureCount,
      headlineCount: -sum.headlineCount,
    });
  const close = (node: TreeNode): void => {
    const size = sizes.get(node)!;
    size.textLength += sum.textLength;
    size.pictureCount += sum.pictureCount;
    size.headlineCount += sum.headlineCount;
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
  return sizes;
}
