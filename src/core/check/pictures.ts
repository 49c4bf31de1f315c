import { findCaptionedPictures, type CaptionedPicture } from '../story/captioned-pictures.js';
import { isElement, type TreeElement, type TreeNode } from '../story/tree.js';
import type { PageIndex } from './page-index.js';

/** A picture of a story, or a picture with a caption anywhere on the page, with the text of its author. */
export interface CheckedPicture extends CaptionedPicture {
  readonly element: TreeElement;
  /** The author's alternative text; null if its attribute is missing. */
  readonly alternativeText: string | null;
  /** The attribute with the alternative text. */
  readonly attribute: string;
  /** Whether Aloud in the page, or `--fix` in the file, replaced `alt` by a text that points to the caption. */
  readonly isRepaired: boolean;
  readonly language: string;
}

/** Smaller pictures, in pixels, only count visits. */
const MAX_TRACKING_PIXEL_SIZE = 2;

export function findPictures(root: TreeNode, index: PageIndex): CheckedPicture[] {
  const page = childElements(root)[0];
  if (!page) return [];
  return findCaptionedPictures(page).flatMap((captioned): CheckedPicture[] => {
    const element = captioned.picture;
    const indexed = index.exposed.get(element);
    if (!indexed || !(indexed.article || hasCaption(captioned)) || isTrackingPixel(element)) return [];
    const original = element.getAttribute('data-aloud-alt');
    const isRepaired = original !== null && original !== element.getAttribute('alt');
    const attribute = isRepaired ? 'data-aloud-alt' : element.localName === 'img' ? 'alt' : 'aria-label';
    const written = isRepaired ? original || null : element.getAttribute(attribute);
    return [
      {
        ...captioned,
        element,
        alternativeText: written?.trim() ?? null,
        attribute,
        isRepaired,
        language: indexed.language,
      },
    ];
  });
}

/** Whether a picture has a caption in an element for captions. */
export const hasCaption = ({ caption, captions, figure }: CaptionedPicture): boolean =>
  !!caption && !captions.includes(figure as TreeElement);

/** Whether an element has a name that is not from `alt`, or is marked as decorative. */
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
