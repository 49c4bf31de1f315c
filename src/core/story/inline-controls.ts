import { isBlock, isTableCell } from './element-kinds.js';
import { endsSentence } from './sentence-end.js';
import { neighborOf, textIn, type Direction } from './text-neighbors.js';
import { closestElement, containsElement, isElement, isText, type TreeElement, type TreeNode } from './tree.js';

const INLINE_CONTROLS = /^(?:button|label|output|meter|progress)$/;
const INLINE_ROLES = /^(?:button|status)$/;
const FIELDS = /^(?:input|select|textarea)$/;
/** Blocks of running text: a `div` of controls is none. */
const TEXT_BLOCKS = /^(?:p|li|d[dt]|t[dh]|blockquote)$/;

/** A search stops after so many nodes. */
const MAX_NODES = 64;
const MAX_DEPTH = 32;

/** Whether an element is a control that may stand in a sentence as a word of it. */
export const isInlineControl = (element: TreeElement): boolean =>
  INLINE_CONTROLS.test(element.localName) || INLINE_ROLES.test(element.getAttribute('role') ?? '');

/**
 * Whether a control is a part of a sentence, such as a term with an explanation: there is text beside it, the sentence goes
 * on from the control or to it, and no field and no other control is next to it.
 */
export function isControlInSentence(element: TreeElement): boolean {
  if (!/[\p{L}\p{N}]/u.test(textIn(element)) || isInForm(element) || isBesideField(element)) return false;
  const before = textBeside(element, 'previousSibling');
  const after = textBeside(element, 'nextSibling');
  if (before === undefined || after === undefined) return false;
  const isInText = TEXT_BLOCKS.test(blockOf(element)?.localName ?? '');
  const isAfterSentence = endsSentence(before) || /:["'”’»)\]]*\s*$/u.test(before);
  if (before && after) return !(isAfterSentence && /^\s*[\p{Lu}\p{Lt}\p{N}]/u.test(after));
  if (after) return isInText && /^\s*[\p{Ll}\p{Lo}\p{Po}\p{Pe}\p{Pf}]/u.test(after);
  return isInText && !isAfterSentence && /\p{L}\S*\s+\S*\p{L}/u.test(before);
}

/** The text beside an element, '' at the edge of its block; undefined if another control is there. */
function textBeside(element: TreeElement, direction: Direction): string | undefined {
  const node = neighborOf(element, direction);
  if (!node) return '';
  return isText(node) || !containsControl(node) ? textIn(node) : undefined;
}

const containsControl = (node: TreeNode): boolean =>
  (isElement(node) && isInlineControl(node)) || containsElement(node, isInlineControl, MAX_NODES);

function isBesideField({ parentNode, firstChild }: TreeElement): boolean {
  for (const first of [firstChild, parentNode?.firstChild]) {
    let count = 0;
    for (let node = first ?? null; node && count < MAX_NODES; node = node.nextSibling, count++)
      if (isElement(node) && FIELDS.test(node.localName)) return true;
  }
  return false;
}

const blockOf = (element: TreeElement): TreeElement | undefined =>
  closestElement(element.parentNode, (at) => isBlock(at) || isTableCell(at));

const isInForm = (element: TreeElement): boolean =>
  !!closestElement(element, ({ localName }) => /^(?:form|fieldset|nav)$/.test(localName), MAX_DEPTH);
