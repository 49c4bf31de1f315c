import { captionedPictures, type Captioned } from '../story/captioned.js';
import { isElement, type TreeElement, type TreeNode } from '../story/tree.js';
import type { Survey } from './survey.js';

/** A picture of the story, or one with a caption anywhere on the page, with what its author wrote. */
export interface Picture extends Captioned {
  readonly element: TreeElement;
  /** The words that the author gave it; null where there is no attribute for them. */
  readonly words: string | null;
  /** The attribute in which they stand. */
  readonly attribute: string;
  /** `alt` is not the author's but points to the caption: by Aloud in the page, or by `--fix` in the file. */
  readonly isMended: boolean;
  readonly language: string;
}

/** Pixels: what is smaller counts visits, and shows nothing. */
const SMALLEST = 2;

export function picturesOf(root: TreeNode, survey: Survey): Picture[] {
  const page = childElements(root)[0];
  if (!page) return [];
  return captionedPictures(page).flatMap((captioned): Picture[] => {
    const element = captioned.picture;
    const seen = survey.heard.get(element);
    if (!seen || !(seen.article || hasCaption(captioned)) || isTracker(element)) return [];
    const kept = element.getAttribute('data-aloud-alt');
    const isMended = kept !== null && kept !== element.getAttribute('alt');
    const attribute = isMended ? 'data-aloud-alt' : element.localName === 'img' ? 'alt' : 'aria-label';
    const written = isMended ? kept || null : element.getAttribute(attribute);
    return [{ ...captioned, element, words: written?.trim() ?? null, attribute, isMended, language: seen.language }];
  });
}

/** Has it words of its own beside it, in an element that is there for them? */
export const hasCaption = ({ caption, captions, figure }: Captioned): boolean =>
  !!caption && !captions.includes(figure as TreeElement);

/** Is it named otherwise than by `alt`, or said to be nothing? */
export const isNamedElsewhere = (element: TreeElement): boolean =>
  ['aria-label', 'aria-labelledby', 'title'].some((name) => element.getAttribute(name)?.trim()) ||
  isDecoration(element);

export const isDecoration = (element: TreeElement): boolean =>
  /^(?:none|presentation)$/.test(element.getAttribute('role')?.trim() ?? '');

const isTracker = (element: TreeElement): boolean =>
  ['width', 'height'].every((side) => {
    const size = element.getAttribute(side)?.trim();
    return !!size && Number(size) <= SMALLEST;
  });

function childElements(root: TreeNode): TreeElement[] {
  const found: TreeElement[] = [];
  for (let node = root.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}
