import { selectOne } from 'css-select';
import { isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { childrenOf, treeOptions } from '../tree-options.js';

/** The first element that a CSS selector selects; undefined where there is none, or it is no selector. */
export function selectFirst(root: TreeNode, selector: string): TreeElement | undefined {
  try {
    return selectOne(selector, isElement(root) ? [root] : childrenOf(root), treeOptions) ?? undefined;
  } catch {
    return undefined;
  }
}
