import { isFigure } from '../../core/story/element-kinds.js';
import { isPicture, measureContent } from '../../core/story/content-size.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';

/** Figures with a picture. Of a figure in a figure, such as ours in that of a site, only the inner. */
export function findInnermostFigures(article: TreeElement): Set<TreeElement> {
  const sizes = measureContent(article);
  const figures = new Set<TreeElement>();
  const open: TreeElement[] = [];
  const isPictureFigure = (node: TreeNode): node is TreeElement =>
    isElement(node) && isFigure(node) && !isPicture(node) && (sizes.get(node)?.pictureCount ?? 0) > 0;
  visit(
    article,
    (node) => {
      if (!isPictureFigure(node)) return isElement(node);
      if (open.length) figures.delete(open.at(-1)!);
      figures.add(node);
      return !!open.push(node);
    },
    (node) => {
      if (open.at(-1) === node) open.pop();
    },
  );
  return figures;
}
