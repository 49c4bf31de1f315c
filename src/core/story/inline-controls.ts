import { isBlock } from './element-kinds.js';
import { neighborOf, textIn, type Direction } from './text-neighbors.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

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
  const isAfterSentence = /[.!?…:。！？؟۔।]["'”’»)\]]*\s*$/u.test(before);
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

function containsControl(node: TreeNode): boolean {
  let found = isElement(node) && isInlineControl(node);
  let count = 0;
  visit(node, (inner) => {
    if (isElement(inner) && isInlineControl(inner)) found = true;
    return !found && ++count < MAX_NODES;
  });
  return found;
}

function isBesideField({ parentNode, firstChild }: TreeElement): boolean {
  for (const first of [firstChild, parentNode?.firstChild]) {
    let count = 0;
    for (let node = first ?? null; node && count < MAX_NODES; node = node.nextSibling, count++)
      if (isElement(node) && FIELDS.test(node.localName)) return true;
  }
  return false;
}

function blockOf(element: TreeElement): TreeElement | undefined {
  let at: TreeNode | null = element.parentNode;
  while (at && isElement(at) && !isBlock(at) && !/^t[dh]$/.test(at.localName)) at = at.parentNode;
  return at && isElement(at) ? at : undefined;
}

function isInForm(element: TreeElement): boolean {
  let at: TreeNode | null = element;
  for (let depth = 0; at && isElement(at) && depth < MAX_DEPTH; depth++, at = at.parentNode)
    if (/^(?:form|fieldset|nav)$/.test(at.localName)) return true;
  return false;
}
