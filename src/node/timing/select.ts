import { selectOne } from 'css-select';
import { isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { childNodesOf, cssSelectOptions } from '../page/css-selectors.js';

/** The first element that a CSS selector selects; undefined where there is none, or it is no selector. */
export function selectFirst(root: TreeNode, selector: string): TreeElement | undefined {
  try {
    return selectOne(selector, isElement(root) ? [root] : childNodesOf(root), cssSelectOptions) ?? undefined;
  } catch {
    return undefined;
  }
}
