import { createStyleAdopter } from '../dom/style-adopter.js';

/** The two highlights while the story plays. */
export type HighlightLayer = 'sentence' | 'word';

/**
 * PLY-19: the text has a contrast of 7:1 or more, and a line of 3:1 or more under it, because pale yellow on white has
 * 1.2:1. PLY-20: in forced colours Chromium paints all backgrounds alike, so the sentence has the background and the
 * word the line.
 */
const STYLE = `
::highlight(aloud-sentence) {
  color: var(--aloud-sentence-color, light-dark(#000, #fff));
  background-color: var(--aloud-sentence-background, light-dark(#fff3b8, #4a3d00));
  text-decoration: underline 2px var(--aloud-sentence-line, light-dark(#8a6a00, #d9b53c));
}
::highlight(aloud-word) {
  color: var(--aloud-word-color, #000);
  background-color: var(--aloud-word-background, #ffeb3b);
  text-decoration: underline 3px var(--aloud-word-line, #7a5c00);
}
@media (forced-colors: active) {
  ::highlight(aloud-sentence) { color: HighlightText; background-color: Highlight; text-decoration: none; }
  ::highlight(aloud-word) { color: HighlightText; background-color: Highlight; text-decoration: underline 4px; }
}`;

/** Adds the colours to the root that holds the text. */
export const adoptHighlightStyle: (root: Document | ShadowRoot) => void = createStyleAdopter(STYLE);

/**
 * One live range in the page's highlight of that name. Several readings share a name; each removes only its own range.
 */
export class HighlightRange {
  readonly range: Range = new Range();
  private readonly name: string;

  constructor(layer: HighlightLayer) {
    this.name = `aloud-${layer}`;
  }

  show(): void {
    const highlight = CSS.highlights?.get(this.name);
    if (highlight) highlight.add(this.range);
    else CSS.highlights?.set(this.name, withPriority(new Highlight(this.range), this.name));
  }

  hide(): void {
    const highlight = CSS.highlights?.get(this.name);
    highlight?.delete(this.range);
    if (highlight?.size === 0) CSS.highlights.delete(this.name);
  }
}

/** The word is painted over its sentence. */
function withPriority(highlight: Highlight, name: string): Highlight {
  highlight.priority = name === 'aloud-word' ? 1 : 0;
  return highlight;
}
