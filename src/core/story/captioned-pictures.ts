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

/** A picture, and the words beside it that a reader takes for its caption. */
export interface CaptionedPicture {
  readonly picture: TreeElement;
  /** The `figure` or `aloud-figure` that holds both; null for a caption by its class. */
  readonly figure: TreeElement | null;
  /** The elements in which the caption stands; of a figure without any, the figure itself. Empty where there is none. */
  readonly captions: readonly TreeElement[];
  /** Its words, without the credit. */
  readonly caption: string;
  readonly credit: string;
}

/** What holds a picture and its caption is small, and near. */
const MAX_ANCESTORS = 5;
const MAX_CAPTION_CHARACTERS = 1500;

/**
 * The pictures below an element, each with its caption: that of the figure round it, or, where no figure has one, an
 * element with a caption's class beside a single picture.
 *
 * @param article how far up a caption may be looked for.
 * @param correct a word on an element that stands elsewhere than on it.
 */
export function findCaptionedPictures(
  root: TreeElement,
  article: TreeElement = root,
  correct: CorrectionLookup = authoredRole,
): CaptionedPicture[] {
  // A figure may hold thousands of pictures: it is read once.
  const figures = new Map<TreeElement, CaptionMatch>();
  const bare = new Map<TreeElement, CaptionMatch>();
  const pictures = (isPicture(root) ? [root] : shownDescendants(root)).filter(isPicture);
  return pictures.map((picture) => {
    const around = ancestors(picture, article).filter(isFigure);
    const captioned = around
      .map((figure) => memoize(figures, figure, () => createMatch(figure, findCaptions(figure, correct), correct)))
      .find(({ captions }) => captions.length);
    const [nearest] = around;
    return {
      picture,
      ...(captioned ??
        findCaptionByClass(picture, article, correct) ??
        // A figure without a caption's element: whatever words stand in it.
        (nearest
          ? memoize(bare, nearest, () => createMatch(nearest, [nearest], correct))
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

function memoize<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** From the nearest to the farthest. */
function ancestors(element: TreeElement, last: TreeElement): TreeElement[] {
  const found: TreeElement[] = [];
  if (element === last) return found;
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) {
    found.push(node);
    if (node === last) break;
  }
  return found;
}

/** A caption by its class, in the smallest thing round the picture that has one and holds no other picture. */
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

/** Does it hold another picture, or more than a caption's words? Stops at the first: there may be thousands. */
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
