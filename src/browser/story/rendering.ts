import { renderingWithoutNames, type RenderingLookup } from '../../core/story/visibility.js';

/** Text for screen readers only: a box of one pixel at most, nothing of it in its clip, or far outside the window. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  (/^(?:absolute|fixed)$/.test(style.position) &&
    ((style.overflow !== 'visible' && Math.min(parseFloat(style.width), parseFloat(style.height)) <= 1) ||
      /^rect\((?:[01]px,? ?){4}\)$/.test(style.clip) ||
      Math.min(parseFloat(style.left) || 0, parseFloat(style.top) || 0) <= -999)) ||
  /^inset\((?:50|100)%/.test(style.clipPath) ||
  parseFloat(style.textIndent) <= -999;

/** How the styles of the page show the elements of an article. */
export function createRenderingLookup(article: Element): RenderingLookup {
  // A page may be invisible as a whole while it is tested, or until its fonts are there.
  const isVisible = getComputedStyle(article).visibility === 'visible';
  return (node) => {
    const byMarkup = renderingWithoutNames(node);
    if (byMarkup !== 'drawn') return byMarkup;
    const style = getComputedStyle(node as unknown as Element);
    if (style.display === 'none' || (isVisible && style.visibility !== 'visible')) return 'none';
    return isClipped(style) ? 'clipped' : 'drawn';
  };
}
