import { textIn } from './text-neighbors.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';
import { isNeverRendered } from './visibility.js';

/** Source code of a formula, which many tools put into `alttext`. */
const TEX = /[\\{}^_$]/;
/** Elements whose parts, written one after the other, are another number or name. */
const SEPARATING = /^m(?:frac|su[bp]|subsup|under|over|underover|root|tr|td)$/;

/**
 * What a voice says for a formula: its `alttext`, if that is in words, else its text with the parts of fractions and powers
 * apart. Undefined if that is the text itself.
 */
export function mathWords(math: TreeElement): string | undefined {
  const alternative = math.getAttribute('alttext')?.trim();
  const text = textIn(math);
  if (alternative && !TEX.test(alternative)) return alternative === text.trim() ? undefined : alternative;
  let words = '';
  let isSeparate = false;
  visit(math, (node) => {
    if (isText(node)) words += node.nodeValue!;
    if (!isElement(node) || isNeverRendered(node)) return false;
    const mark = markBefore(node);
    if (mark) {
      words += mark;
      isSeparate = true;
    }
    return true;
  });
  return isSeparate
    ? words
        .replace(/\s+/g, ' ')
        .replace(/ ?\/ ?/g, '/')
        .trim()
    : undefined;
}

/** The mark before a part that is not the first one: 1/2, x 2. */
function markBefore(element: TreeElement): string {
  const parent = element.parentNode;
  if (!parent || !isElement(parent) || !SEPARATING.test(parent.localName) || isFirstElement(element)) return '';
  return parent.localName === 'mfrac' ? '/' : ' ';
}

function isFirstElement({ previousSibling }: TreeElement): boolean {
  let at: TreeNode | null = previousSibling;
  while (at && !isElement(at)) at = at.previousSibling;
  return !at;
}
