/** Between the text and what stands beside it, in pixels; on a touch screen there is room for the handles of a selection. */
const GAP = 8;
const TOUCH_GAP = 32;
/** To the edges of the view, in pixels. */
const MARGIN = 8;

export interface BoxPosition {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The place of a box beside a selection, so that it covers none of it: below its last line or above its first, at the end
 * that the reader moved. Undefined where neither end is in the view.
 *
 * @param view what nothing covers, in pixels
 */
export function placeBeside(range: Range, isBackward: boolean, box: Size, view: DOMRect): BoxPosition | undefined {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width && height);
  if (!lines.length) return undefined;
  const gap = matchMedia('(pointer: coarse)').matches ? TOUCH_GAP : GAP;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const isLeftToRight = getComputedStyle(elementOf(range)).direction === 'ltr';
  const below = (): BoxPosition | undefined => {
    const line = lines.filter((each) => each.bottom === bottom).at(-1)!;
    const fits = bottom > view.top && bottom + gap + box.height <= view.bottom;
    return fits ? { left: (isLeftToRight ? line.right : line.left) - box.width / 2, top: bottom + gap } : undefined;
  };
  const above = (): BoxPosition | undefined => {
    const line = lines.find((each) => each.top === top)!;
    const fits = top < view.bottom && top - gap - box.height >= view.top;
    const left = (isLeftToRight ? line.left : line.right) - box.width / 2;
    return fits ? { left, top: top - gap - box.height } : undefined;
  };
  const place = isBackward ? (above() ?? below()) : (below() ?? above());
  if (!place) return undefined;
  const left = Math.max(view.left + MARGIN, Math.min(place.left, view.right - MARGIN - box.width));
  return { left, top: place.top };
}

const elementOf = ({ startContainer }: Range): Element =>
  startContainer instanceof Element ? startContainer : startContainer.parentElement!;
