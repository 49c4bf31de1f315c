import { normalizeText } from '../../core/story/normalize-text.js';

/** Around the picture and its text: a link, a paragraph, a `center`. */
const MAX_ANCESTORS = 4;

/** Of the text's letters that the alternative text has. A paragraph of the story may also contain the same words. */
const MIN_LETTER_SHARE = 0.6;

/** An author distinguishes a caption from the story by these, where there is no element for it. */
const SMALL_TEXT_SELECTOR = 'small, em, i, center, font';

/** The text of a heading or a link is not a caption: a list of other stories repeats it in each picture. */
const NO_CAPTION_SELECTOR = 'h1, h2, h3, h4, h5, h6, a, button, figure, aloud-figure';

/**
 * The text next to a picture that its alternative text repeats, where no markup says that it is a caption: `<img><br>
 * <em>`, `<center><img><small>`.
 *
 * @param isRepeatedBy whether the text has all words of the alternative text.
 * @returns its element, or the element around both; nothing where there is no such text.
 */
export function findAdjacentCaption(
  picture: Element,
  root: Element,
  alternative: string,
  isRepeatedBy: (text: string) => boolean,
): Element | undefined {
  const link = picture.closest('a');
  let part = picture;
  for (let count = 0; count < MAX_ANCESTORS; count++) {
    const holder = part.parentElement;
    if (!holder || part === root || !root.contains(holder) || holder.querySelectorAll('img').length > 1) return;
    for (const direction of ['nextSibling', 'previousSibling'] as const) {
      const node = nearestWithText(part, direction);
      if (!node || link?.contains(node) || (holder === root && !(node instanceof Element))) continue;
      if (node instanceof Element && (node.matches(NO_CAPTION_SELECTOR) || node.querySelector(NO_CAPTION_SELECTOR)))
        continue;
      const text = node.textContent!;
      if (!isSmall(node) && countLetters(alternative) < MIN_LETTER_SHARE * countLetters(text)) continue;
      if (isRepeatedBy(text)) return node instanceof Element ? node : holder;
    }
    part = holder;
  }
}

function nearestWithText(part: Element, direction: 'nextSibling' | 'previousSibling'): ChildNode | null {
  let node: ChildNode | null = part[direction];
  while (node && (node instanceof Comment || !node.textContent!.trim())) node = node[direction];
  return node;
}

const isSmall = (node: ChildNode): boolean =>
  node instanceof Element && (node.matches(SMALL_TEXT_SELECTOR) || !!node.querySelector(SMALL_TEXT_SELECTOR));

const countLetters = (text: string): number => normalizeText(text).replaceAll(' ', '').length;
