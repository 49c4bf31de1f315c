import { findCaptionedPictures, type CaptionedPicture } from '../story/captioned-pictures.js';
import { isElement, type TreeElement, type TreeNode } from '../story/tree.js';
import type { PageIndex } from './page-index.js';

/** A picture of the story, or one with a caption anywhere on the page, with what its author wrote. */
export interface CheckedPicture extends CaptionedPicture {
  readonly element: TreeElement;
  /** The words that the author gave it; null where there is no attribute for them. */
  readonly alternativeText: string | null;
  /** The attribute in which they stand. */
  readonly attribute: string;
  /** `alt` is not the author's but points to the caption: by Aloud in the page, or by `--fix` in the file. */
  readonly isRepaired: boolean;
  readonly language: string;
}

/** Pixels: what is smaller counts visits, and shows nothing. */
const MAX_TRACKING_PIXEL_SIZE = 2;

export function findPictures(root: TreeNode, survey: PageIndex): CheckedPicture[] {
  const page = childElements(root)[0];
  if (!page) return [];
  return findCaptionedPictures(page).flatMap((captioned): CheckedPicture[] => {
    const element = captioned.picture;
    const seen = survey.exposed.get(element);
    if (!seen || !(seen.article || hasCaption(captioned)) || isTrackingPixel(element)) return [];
    const kept = element.getAttribute('data-aloud-alt');
    const isRepaired = kept !== null && kept !== element.getAttribute('alt');
    const attribute = isRepaired ? 'data-aloud-alt' : element.localName === 'img' ? 'alt' : 'aria-label';
    const written = isRepaired ? kept || null : element.getAttribute(attribute);
    return [
      {
        ...captioned,
        element,
        alternativeText: written?.trim() ?? null,
        attribute,
        isRepaired,
        language: seen.language,
      },
    ];
  });
}

/** Has it words of its own beside it, in an element that is there for them? */
export const hasCaption = ({ caption, captions, figure }: CaptionedPicture): boolean =>
  !!caption && !captions.includes(figure as TreeElement);

/** Is it named otherwise than by `alt`, or said to be nothing? */
export const hasOtherName = (element: TreeElement): boolean =>
  ['aria-label', 'aria-labelledby', 'title'].some((name) => element.getAttribute(name)?.trim()) ||
  isDecorative(element);

export const isDecorative = (element: TreeElement): boolean =>
  /^(?:none|presentation)$/.test(element.getAttribute('role')?.trim() ?? '');

const isTrackingPixel = (element: TreeElement): boolean =>
  ['width', 'height'].every((side) => {
    const size = element.getAttribute(side)?.trim();
    return !!size && Number(size) <= MAX_TRACKING_PIXEL_SIZE;
  });

function childElements(root: TreeNode): TreeElement[] {
  const found: TreeElement[] = [];
  for (let node = root.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}
