import { isBlock } from './element-kinds.js';
import { isElement, isText, visit, type TreeNode } from './tree.js';
import { isNeverRendered } from './visibility.js';

export type Direction = 'previousSibling' | 'nextSibling';

/** Longer texts are not compared. */
const MAX_CHARACTERS = 2000;
/** The search for text stops after so many nodes: elements may be nested by the thousand. */
const MAX_NODES = 500;
/** A search stops after so many nodes, so that a row of thousands of spans takes linear time. */
const MAX_STEPS = 64;

/** The text in a node, without what browsers never render; at most the first 2,000 characters, in the first 500 nodes. */
export function textIn(node: TreeNode): string {
  if (isText(node)) return node.nodeValue!.slice(0, MAX_CHARACTERS);
  let text = '';
  let nodes = 0;
  visit(node, (inner) => {
    if (isText(inner)) text += inner.nodeValue!;
    return text.length < MAX_CHARACTERS && ++nodes < MAX_NODES && !(isElement(inner) && isNeverRendered(inner));
  });
  return text;
}

/**
 * The nearest node before or after a node that has text: a sibling, or the sibling of an inline element around it.
 * Undefined at the edge of the block, and for an inline node beside another block.
 */
export function neighborOf(node: TreeNode, direction: Direction): TreeNode | undefined {
  const isInBlocks = isElement(node) && isBlock(node);
  let at: TreeNode = node;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = at[direction];
    if (!next) {
      const parent = at.parentNode;
      if (!parent || !isElement(parent) || isBlock(parent)) return undefined;
      at = parent;
      continue;
    }
    at = next;
    if (isElement(at) && isBlock(at) && !isInBlocks) return undefined;
    if (isText(at) && at.nodeValue!.trim()) return at;
    if (isElement(at) && !isNeverRendered(at) && textIn(at).trim()) return at;
  }
  return undefined;
}

/** The letters and digits of a text, for a comparison of two that are spaced in different ways. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
