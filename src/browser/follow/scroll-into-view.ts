import { fixedBarsHeight } from './fixed-bars.js';

/** The margins above and below the sentence, as a share of the height of the view. */
const MARGIN_SHARE = 0.1;
/** The sentence comes to a third of the height, with the following text in view. */
const TARGET_SHARE = 0.3;

/** A scroll that has begun: the box, and where it ends, in pixels. */
export interface Scroll {
  readonly scroller: Element;
  readonly top: number;
}

/**
 * Scrolls a range into view, only if it is outside (PLY-13). Without motion where the reader prefers none. It moves
 * neither the focus nor the selection.
 * @param coveredBelow the height that a panel of ours covers, in pixels.
 * @returns undefined when no scroll was needed.
 */
export function scrollRangeIntoView(range: Range, coveredBelow = 0): Scroll | undefined {
  const box = range.getBoundingClientRect();
  if (!box.height) return undefined;
  const scroller = scrollContainerOf(range.startContainer);
  const view =
    scroller === document.scrollingElement
      ? new DOMRect(0, 0, innerWidth, innerHeight)
      : scroller.getBoundingClientRect();
  const margin = view.height * MARGIN_SHARE;
  const top = view.top + Math.max(coveredHeightAbove(scroller, view, box.top), margin);
  const bottom = view.bottom - Math.max(coveredHeightBelow(scroller, view, box.bottom), margin, coveredBelow);
  if (box.top >= top && Math.min(box.bottom, box.top + view.height / 2) <= bottom) return undefined;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const previousTop = scroller.scrollTop;
  // Text that is far from the top has not measured the bars there.
  const space = Math.max(fixedBarsHeight(view, 'top'), view.height * TARGET_SHARE);
  const targetTop = previousTop + box.top - Math.max(top, view.top + space);
  const target = Math.max(0, Math.min(targetTop, scroller.scrollHeight - scroller.clientHeight));
  // At an end of the page a further scroll may be impossible.
  if (Math.abs(target - previousTop) < 1) return undefined;
  scroller.scrollTo({ top: target, behavior: still ? 'instant' : 'smooth' });
  return { scroller, top: target };
}

/**
 * The height that a sticky header covers, in pixels: as the site declares it for its own links or for skip links
 * (SKIP-5), else as it is measured.
 */
function coveredHeightAbove(scroller: Element, view: DOMRect, boxTop: number): number {
  const scrollPadding = toPixels(getComputedStyle(scroller).scrollPaddingBlockStart, view);
  const sticky = getComputedStyle(document.documentElement).getPropertyValue('--aloud-sticky');
  return Math.max(scrollPadding, parseFloat(sticky) || fixedBarsHeight(view, 'top', boxTop - view.top));
}

/** The height that a bar at the bottom covers, in pixels. The docked player declares its own. */
const coveredHeightBelow = (scroller: Element, view: DOMRect, boxBottom: number): number =>
  Math.max(
    toPixels(getComputedStyle(scroller).scrollPaddingBlockEnd, view),
    fixedBarsHeight(view, 'bottom', view.bottom - boxBottom),
  );

/** The number of pixels of a length or a percentage; 0 for `auto`. */
const toPixels = (padding: string, view: DOMRect): number =>
  (parseFloat(padding) || 0) * (padding.endsWith('%') ? view.height / 100 : 1);

/** The nearest scrolling ancestor, through shadow roots. */
function scrollContainerOf(node: Node): Element {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (!(at instanceof Element) || at.scrollHeight <= at.clientHeight) continue;
    if (at !== document.body && at !== document.documentElement && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
