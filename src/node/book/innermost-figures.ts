import { isPicture, measureContent } from '../../core/story/content-size.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';

/** Figures with a picture; of one in another, such as a site's own round ours, the inner. */
export function findInnermostFigures(article: TreeElement): Set<TreeElement> {
  const extents = measureContent(article);
  const found = new Set<TreeElement>();
  const open: TreeElement[] = [];
  const isFigure = (node: TreeNode): node is TreeElement =>
    isElement(node) &&
    /^(?:aloud-)?figure$/.test(node.localName) &&
    !isPicture(node) &&
    (extents.get(node)?.pictureCount ?? 0) > 0;
  visit(
    article,
    (node) => {
      if (!isFigure(node)) return isElement(node);
      if (open.length) found.delete(open.at(-1)!);
      found.add(node);
      return !!open.push(node);
    },
    (node) => {
      if (open.at(-1) === node) open.pop();
    },
  );
  return found;
}
