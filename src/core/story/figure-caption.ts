import { isPicture } from './content-size.js';
import { isFigure, separatesWords } from './element-kinds.js';
import { authoredRole, guessedRole, type Correction } from './role-detection.js';
import { descendants, isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';
import { isHidden, isNeverRendered } from './visibility.js';

/** Returns the role that the author gave to an element, on the element or elsewhere. */
export type CorrectionLookup = (element: TreeElement) => Correction | undefined;

/** The text of captions, without credits and without elements that are not part of the story. */
export function captionText(captions: readonly TreeElement[], correct: CorrectionLookup = authoredRole): string {
  return captions
    .map((caption) => readCaptionAndCredit(caption, correct).caption)
    .join(' ')
    .trim();
}

/** The elements of a figure that are marked as its caption, without those of nested figures. */
export function findCaptions(figure: TreeElement, correct: CorrectionLookup = authoredRole): TreeElement[] {
  const found: TreeElement[] = [];
  visit(figure, (node) => {
    if (!isElement(node) || isNeverRendered(node)) return false;
    if (isFigure(node)) return figure.localName === 'aloud-figure' && node.localName === 'figure';
    if (node.localName !== 'figcaption' && node.getAttribute('slot') !== 'caption' && correct(node) !== 'caption')
      return true;
    found.push(node);
    return false;
  });
  return found;
}

/** The outermost elements that have the class of a caption and contain no picture. */
export function findCaptionsByClass(root: TreeElement, correct: CorrectionLookup = authoredRole): TreeElement[] {
  return outermost(
    shownDescendants(root).filter(
      (element) => isCaption(element, correct) && !shownDescendants(element).some(isPicture),
    ),
  );
}

export const isCaption = (element: TreeElement, correct: CorrectionLookup): boolean =>
  (correct(element) ?? guessedRole(element)) === 'caption';

function outermost(elements: readonly TreeElement[]): TreeElement[] {
  const inside = new Set<TreeElement>();
  for (const element of elements) for (const child of descendants(element)) inside.add(child);
  return elements.filter((element) => !inside.has(element));
}

export function shownDescendants(root: TreeElement): TreeElement[] {
  const found: TreeElement[] = [];
  visit(root, (node) => isElement(node) && !isNeverRendered(node) && !!found.push(node) && !isPicture(node));
  return found;
}

export function readCaptionAndCredit(
  part: TreeElement,
  correct: CorrectionLookup,
): { caption: string; credit: string } {
  const words = { caption: '', credit: '' };
  const credits: TreeNode[] = [];
  const space = (node: TreeNode): void => {
    if (isElement(node) && separatesWords(node)) words[credits.length ? 'credit' : 'caption'] += ' ';
  };
  visit(
    part,
    (node) => {
      if (isText(node)) words[credits.length ? 'credit' : 'caption'] += node.nodeValue!;
      if (!isElement(node) || isHidden(node) || isPicture(node) || isExcluded(node)) return false;
      if (correct(node) === 'skip') return false;
      if (isFigure(node) && part.localName === 'figure') return false;
      space(node);
      if (isCredit(node, correct)) credits.push(node);
      return true;
    },
    (node) => {
      if (credits.at(-1) === node) credits.pop();
      space(node);
    },
  );
  return words;
}

/** Whether an element is not part of the caption text: a button, or a long description, which follows the caption (FIG-8). */
const isExcluded = (element: TreeElement): boolean =>
  /^(?:button|details)$/.test(element.localName) || element.getAttribute('slot') === 'description';

function isCredit(element: TreeElement, correct: CorrectionLookup): boolean {
  return element.getAttribute('slot') === 'credit' || (correct(element) ?? guessedRole(element)) === 'credit';
}
