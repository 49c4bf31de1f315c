import { isPicture } from './content-size.js';
import { isFigure } from './element-kinds.js';
import {
  captionText,
  findCaptions,
  findCaptionsByClass,
  isCaption,
  readCaptionAndCredit,
  shownDescendants,
  type CorrectionLookup,
} from './figure-caption.js';
import { authoredRole } from './role-detection.js';
import { isElement, isText, type TreeElement } from './tree.js';
import { isNeverRendered } from './visibility.js';

/** A picture and its caption. */
export interface CaptionedPicture {
  readonly picture: TreeElement;
  /** The `figure` or `aloud-figure` that contains both; null if the caption was found by its class. */
  readonly figure: TreeElement | null;
  /** The elements of the caption; the figure itself if it has text but no such element. Empty if there is no caption. */
  readonly captions: readonly TreeElement[];
  /** The text of the caption, without the credit. */
  readonly caption: string;
  readonly credit: string;
}

/** An element that contains only a picture and its caption is small, and near to the picture. */
const MAX_ANCESTORS = 5;
const MAX_CAPTION_CHARACTERS = 1500;

/**
 * The pictures in an element, each with its caption: the caption of the nearest figure that has one, else an element with
 * the class of a caption near a single picture.
 *
 * @param article the search for a caption stays within this element.
 * @param correct returns the role that the author gave to an element.
 */
export function findCaptionedPictures(
  root: TreeElement,
  article: TreeElement = root,
  correct: CorrectionLookup = authoredRole,
): CaptionedPicture[] {
  // A figure may have thousands of pictures: each figure is read once.
  const figures = new Map<TreeElement, CaptionMatch>();
  const withoutCaption = new Map<TreeElement, CaptionMatch>();
  const pictures = (isPicture(root) ? [root] : shownDescendants(root)).filter(isPicture);
  return pictures.map((picture) => {
    const figuresAround = ancestors(picture, article).filter(isFigure);
    const captioned = figuresAround
      .map((figure) => memoize(figures, figure, () => createMatch(figure, findCaptions(figure, correct), correct)))
      .find(({ captions }) => captions.length);
    const [nearest] = figuresAround;
    return {
      picture,
      ...(captioned ??
        findCaptionByClass(picture, article, correct) ??
        // A figure without an element for the caption: all its text is the caption.
        (nearest
          ? memoize(withoutCaption, nearest, () => createMatch(nearest, [nearest], correct))
          : createMatch(null, [], correct))),
    };
  });
}

type CaptionMatch = Omit<CaptionedPicture, 'picture'>;

function createMatch(
  figure: TreeElement | null,
  captions: readonly TreeElement[],
  correct: CorrectionLookup,
): CaptionMatch {
  const whole = figure ?? captions[0];
  return {
    figure,
    captions,
    caption: captionText(captions, correct),
    credit: whole ? readCaptionAndCredit(whole, correct).credit.trim() : '',
  };
}

function memoize<K, V>(cache: Map<K, V>, key: K, create: () => V): V {
  const value = cache.get(key) ?? create();
  cache.set(key, value);
  return value;
}

/** The ancestors of an element, the nearest first. */
function ancestors(element: TreeElement, last: TreeElement): TreeElement[] {
  const elements: TreeElement[] = [];
  if (element === last) return elements;
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) {
    elements.push(node);
    if (node === last) break;
  }
  return elements;
}

/** A caption found by its class, in the smallest element around the picture that has one and has no other picture. */
function findCaptionByClass(
  picture: TreeElement,
  article: TreeElement,
  correct: CorrectionLookup,
): CaptionMatch | undefined {
  for (const holder of ancestors(picture, article).slice(0, MAX_ANCESTORS)) {
    if (holder === article || isCrowded(holder, picture)) return;
    const captions = findCaptionsByClass(holder, correct);
    if (captions.length) return createMatch(null, captions, correct);
    if (isCaption(holder, correct)) return createMatch(null, [holder], correct);
  }
}

/** Whether an element has another picture, or more text than a caption. Stops at the first one: there may be thousands. */
function isCrowded(holder: TreeElement, picture: TreeElement): boolean {
  let text = 0;
  for (let node = holder.firstChild; node;) {
    if (isText(node)) text += node.nodeValue!.trim().length;
    if (text > MAX_CAPTION_CHARACTERS || (isElement(node) && isPicture(node) && node !== picture)) return true;
    const isOpen = node !== picture && !(isElement(node) && isNeverRendered(node));
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (!node.nextSibling) {
      if (!node.parentNode || node.parentNode === holder) return false;
      node = node.parentNode;
    }
    node = node.nextSibling;
  }
  return false;
}
