import type { ArticleMeasures } from './article-measures.js';
import { isPicture } from './content-size.js';
import { isFigure } from './element-kinds.js';
import { countLetters } from './prose-lines.js';
import { isElement, visit, type TreeElement } from './tree.js';

/** A shorter caption may be that of another picture: “Photo: AP”. */
const MIN_CAPTION_LETTERS = 20;

/**
 * Figures that say what the figure before them says, with the same descriptions of their pictures: sites put a picture
 * into the page twice, for narrow and for wide windows. With text between them, they may be two pictures.
 */
export function repeatedFigures(measures: ArticleMeasures): TreeElement[] {
  const repeated: TreeElement[] = [];
  let last = { content: '', end: 0 };
  for (const [node, range] of measures.ranges) {
    // A figure in a figure begins before the end of the outer one.
    if (!isElement(node) || !isFigure(node) || range.first < last.end) continue;
    const caption = measures.textOf(range);
    const content = JSON.stringify([caption, ...descriptionsIn(node)]);
    const isRepeated = range.first === last.end && content === last.content;
    if (isRepeated && !range.isAuthored && countLetters(caption) >= MIN_CAPTION_LETTERS) repeated.push(node);
    last = { content, end: range.end };
  }
  return repeated;
}

function descriptionsIn(figure: TreeElement): string[] {
  const descriptions: string[] = [];
  visit(figure, (node) => {
    if (isElement(node) && isPicture(node)) descriptions.push(node.getAttribute('alt') ?? '');
    return true;
  });
  return descriptions;
}
