import { separatesWords } from '../story/element-kinds.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';
import { isAccessibilityHidden } from '../story/visibility.js';

/** The text of an element for screen readers, with one space between words: its text, and the names of its pictures. */
export function accessibleText(element: TreeElement): string {
  let words = '';
  const separate = (node: TreeNode): void => {
    if (isElement(node) && separatesWords(node)) words += ' ';
  };
  visit(
    element,
    (node) => {
      if (isText(node)) words += node.nodeValue!;
      if (!isElement(node) || isAccessibilityHidden(node)) return false;
      if (node.localName === 'img') words += ` ${node.getAttribute('alt') ?? ''} `;
      separate(node);
      return true;
    },
    separate,
  );
  return words.replace(/\s+/g, ' ').trim();
}
