/** A fixed element that is higher than this share of the view is a dialog or a menu, not a bar. */
const BAR_SHARE = 0.5;
/** The places across the view where a bar is looked for: a narrow button or badge covers only one of them. */
const PLACES = [0.2, 0.5, 0.8];
/** Bars may stand one on another. */
const MAX_BARS = 3;

/**
 * The height that bars cover at an edge of the view, in pixels: elements that stay in place while the page scrolls, such
 * as a site's header or a notice about cookies.
 *
 * @param distance of the text from that edge, in pixels: text that is far from it needs no measurement. By default the bars
 *   are measured.
 */
export function fixedBarsHeight(view: DOMRect, edge: 'top' | 'bottom', distance?: number): number {
  if (distance! > view.height * BAR_SHARE) return 0;
  let covered = 0;
  for (let count = 0; count < MAX_BARS; count++) {
    const y = edge === 'top' ? view.top + covered + 1 : view.bottom - covered - 1;
    const heights = PLACES.map((place) => barHeight(view.left + view.width * place, y, view, edge)).sort(
      (a, b) => a - b,
    );
    const next = heights[1]!; // two of the three places
    if (next <= covered) break;
    covered = next;
  }
  return covered;
}

/** How far the bar at a point reaches from the edge, in pixels; 0 where there is none. */
function barHeight(x: number, y: number, view: DOMRect, edge: 'top' | 'bottom'): number {
  // All elements that are there: the docked player, in a shadow tree, may lie over a bar of the site.
  for (const hit of document.elementsFromPoint(x, y))
    for (let at: Element | null = hit; at; at = at.parentElement) {
      if (!/fixed|sticky/.test(getComputedStyle(at).position)) continue;
      const box = at.getBoundingClientRect();
      const height = edge === 'top' ? box.bottom - view.top : view.bottom - box.top;
      if (height > 0 && height <= view.height * BAR_SHARE) return height;
    }
  return 0;
}
