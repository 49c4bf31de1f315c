import { isBlock } from './element-kinds.js';
import { lettersOf, neighborOf, textIn, type Direction } from './text-neighbors.js';
import { isElement, isText, type TreeElement, type TreeNode } from './tree.js';
import { isAriaHidden, isNeverRendered, type RenderingLookup } from './visibility.js';

/**
 * A text that is shown but hidden from screen readers, beside one that is said but not shown: a drop cap, a price, a
 * title whose letters move. The story has the shown words, and a voice says the other ones, so each is heard once.
 */
export interface ShownAndSaid {
  /** Siblings, in the order of the page. */
  readonly shown: readonly TreeElement[];
  /** Undefined where the label of an element round them says it. */
  readonly said: TreeElement | undefined;
  /** What a voice says; undefined if it is what is shown. */
  readonly spoken: string | undefined;
}

const MAX_SHOWN = 1000;
const MAX_LABEL_DEPTH = 4;

/** Words, digits, amounts and stars; not an arrow, a bullet or a symbol. */
const HAS_WORDS = /[\p{L}\p{N}\p{Sc}]|[★☆⭐✮✭]{2}/u;
const ICON_NAMES =
  /icon|symbol|glyph|emoji|material|fontawesome|(?:^|\s)(?:fa|fas|far|fab|bi)(?:\s|$)|arrow|separator|anchor/i;
/** The name of an icon in a font, such as `open_in_new`. */
const ICON_TEXT = /^[a-z]+(?:_[a-z0-9]+)+$/;

/** Whether an element is shown, has words, and is hidden from screen readers. */
function isShownOnly(node: TreeNode | undefined, rendering: RenderingLookup): node is TreeElement {
  if (!node || !isElement(node) || !isAriaHidden(node) || rendering(node) !== 'drawn') return false;
  const text = textIn(node).trim();
  return HAS_WORDS.test(text) && !ICON_TEXT.test(text) && !ICON_NAMES.test(node.getAttribute('class') ?? '');
}

const isSaidOnly = (node: TreeNode | undefined, rendering: RenderingLookup): node is TreeElement =>
  !!node && isElement(node) && !isNeverRendered(node) && !isAriaHidden(node) && rendering(node) === 'clipped';

/** Finds the pair that an element belongs to; undefined if it has no counterpart. */
export type PairFinder = (element: TreeElement) => ShownAndSaid | undefined;

/** Creates the search for pairs. It searches a row of elements once, because there may be thousands. */
export function createPairFinder(rendering: RenderingLookup): PairFinder {
  const known = new Map<TreeElement, ShownAndSaid | undefined>();
  return (element) => {
    if (known.has(element)) return known.get(element);
    const shown = findShown(element, rendering);
    const pair = findPair(element, shown, rendering);
    for (const each of [element, ...shown]) known.set(each, pair);
    return pair;
  };
}

/** The elements in a row that are only shown: with the element, or else next to it. */
function findShown(element: TreeElement, rendering: RenderingLookup): TreeElement[] {
  const before = (): TreeElement[] => extend(element, 'previousSibling', rendering).reverse();
  const after = (): TreeElement[] => extend(element, 'nextSibling', rendering);
  if (isShownOnly(element, rendering)) return [...before(), element, ...after()];
  if (!isSaidOnly(element, rendering)) return [];
  const shown = before();
  return shown.length ? shown : after();
}

function findPair(
  element: TreeElement,
  shown: readonly TreeElement[],
  rendering: RenderingLookup,
): ShownAndSaid | undefined {
  if (!shown.length) return undefined;
  if (!isAriaHidden(element)) return createPair(shown, element);
  const said = [neighborOf(shown.at(-1)!, 'nextSibling'), neighborOf(shown[0]!, 'previousSibling')].find((node) =>
    isSaidOnly(node, rendering),
  );
  return said ? createPair(shown, said) : (findLabelled(element, shown) ?? findAlone(element, shown));
}

/** The elements next to a node that are only shown, the nearest first. */
function extend(node: TreeNode, direction: Direction, rendering: RenderingLookup): TreeElement[] {
  const shown: TreeElement[] = [];
  let next = neighborOf(node, direction);
  while (isShownOnly(next, rendering) && shown.length < MAX_SHOWN) {
    shown.push(next);
    next = neighborOf(next, direction);
  }
  return shown;
}

function createPair(shown: readonly TreeElement[], said: TreeElement): ShownAndSaid | undefined {
  const words = textIn(said).trim();
  const isSame = lettersOf(shown.map(textIn).join('')) === lettersOf(words);
  // A drawing with labels beside its description: what is said is read, as it stands.
  if (!isSame && shown.some(isBlock)) return undefined;
  return { shown, said, spoken: isSame ? undefined : words };
}

/** The label of an element whose text is hidden from screen readers: `<h1 aria-label="Then"><span aria-hidden>T</span>…`. */
function findLabelled(element: TreeElement, shown: readonly TreeElement[]): ShownAndSaid | undefined {
  let at: TreeNode | null = element.parentNode;
  for (let depth = 0; depth < MAX_LABEL_DEPTH && at && isElement(at); depth++, at = at.parentNode) {
    const label = at.getAttribute('aria-label')?.trim();
    const shownLetters = lettersOf(textIn(at));
    if (label && (lettersOf(label).includes(shownLetters) || shown.every((one) => one.parentNode === at))) {
      const isAll = shownLetters === lettersOf(shown.map(textIn).join(''));
      if (/^(?:a|button)$/.test(at.localName) && lettersOf(label) !== shownLetters) return undefined;
      return { shown, said: undefined, spoken: isAll && lettersOf(label) !== shownLetters ? label : undefined };
    }
    if (isBlock(at)) return undefined;
  }
  return undefined;
}

/** A word, or the first letter of one, in the middle of a text that nothing else says. */
function findAlone(element: TreeElement, shown: readonly TreeElement[]): ShownAndSaid | undefined {
  const parent = element.parentNode;
  if (
    shown.length > 1 ||
    isBlock(element) ||
    !parent ||
    !isElement(parent) ||
    /^(?:a|button|svg)$/.test(parent.localName)
  )
    return undefined;
  const letters = lettersOf(textIn(element));
  const around = [neighborOf(element, 'previousSibling'), neighborOf(element, 'nextSibling')];
  const hasText = around.some((node) => node && isText(node) && /\p{L}/u.test(node.nodeValue!));
  const isRepeated = around.some((node) => node && isElement(node) && lettersOf(textIn(node)).includes(letters));
  return hasText && letters && !isRepeated ? { shown: [element], said: undefined, spoken: undefined } : undefined;
}
