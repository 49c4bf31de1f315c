import { isElement, isText, visit, type TreeElement } from '../story/tree.js';
import { isAccessibilityHidden } from '../story/visibility.js';

/** The text of an element for screen readers, with one space between words: its text, and the names of its pictures. */
export function accessibleText(element: TreeElement): string {
  let words = '';
  visit(element, (node) => {
    if (isText(node)) words += node.nodeValue!;
    if (!isElement(node) || isAccessibilityHidden(node)) return false;
    if (node.localName === 'img') words += ` ${node.getAttribute('alt') ?? ''} `;
    return true;
  });
  return words.replace(/\s+/g, ' ').trim();
}
