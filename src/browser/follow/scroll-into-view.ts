/** The part of the view that is kept free of what is read, above and below, as a share of its height. */
const MARGIN_SHARE = 0.1;
/** Where a sentence is brought to: a third down, with what comes next in sight. */
const TARGET_SHARE = 0.3;
/** How long a scroll of ours may last, in milliseconds, where the browser does not say that it has ended. */
const SMOOTH_SCROLL_MS = 1200;
const INSTANT_SCROLL_MS = 100;

/**
 * Brings a range into view if it is out of it, and only then (PLY-13). Without motion where the reader asked for none.
 * Moves neither focus nor selection.
 * @returns how long it may take, in milliseconds; 0 when there was nothing to do.
 */
export function scrollRangeIntoView(range: Range): number {
  const box = range.getBoundingClientRect();
  if (!box.height) return 0;
  const scroller = scrollContainerOf(range.startContainer);
  const view =
    scroller === document.scrollingElement
      ? new DOMRect(0, 0, innerWidth, innerHeight)
      : scroller.getBoundingClientRect();
  const top = view.top + Math.max(coveredHeight(scroller, view.height), view.height * MARGIN_SHARE);
  if (box.top >= top && Math.min(box.bottom, box.top + view.height / 2) <= view.bottom - view.height * MARGIN_SHARE)
    return 0;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const before = scroller.scrollTop;
  const wanted = before + box.top - Math.max(top, view.top + view.height * TARGET_SHARE);
  const target = Math.max(0, Math.min(wanted, scroller.scrollHeight - scroller.clientHeight));
  // At an end of the page there may be nowhere to go.
  if (Math.abs(target - before) < 1) return 0;
  scroller.scrollTo({ top: target, behavior: still ? 'instant' : 'smooth' });
  return still ? INSTANT_SCROLL_MS : SMOOTH_SCROLL_MS;
}

/** What a sticky header hides, in pixels: as the site says for its own links, or for our skip links (SKIP-5). */
function coveredHeight(scroller: Element, height: number): number {
  const { scrollPaddingBlockStart: padding } = getComputedStyle(scroller);
  const own = (parseFloat(padding) || 0) * (padding.endsWith('%') ? height / 100 : 1);
  const sticky = getComputedStyle(document.documentElement).getPropertyValue('--aloud-sticky');
  return Math.max(own, parseFloat(sticky) || 0);
}

/** The nearest ancestor that scrolls, through shadow roots. */
function scrollContainerOf(node: Node): Element {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (!(at instanceof Element) || at.scrollHeight <= at.clientHeight) continue;
    if (at !== document.body && at !== document.documentElement && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
