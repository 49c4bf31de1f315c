import { backgroundScheme } from '../dom/background-scheme.js';
import { adoptStyleSheet } from '../dom/style-adopter.js';

/** The two highlights while the story plays. */
export type HighlightLayer = 'sentence' | 'word';

type Scheme = ReturnType<typeof backgroundScheme>;

/**
 * PLY-19: the text has a contrast of 7:1 or more. The backgrounds are translucent, so that they do not cover the
 * descenders of the line above. Pale yellow on white has 1.2:1, so the sentence is bolder too, by a shadow that takes no
 * room. A line under it would make prose look like links; a link in the sentence keeps its line and the color of links.
 * PLY-20: in forced colors Chromium paints all backgrounds alike, so the sentence has the background and the word the line.
 */
function styleFor(scheme: Scheme): string {
  const pick = (light: string, dark: string): string =>
    scheme ? (scheme === 'dark' ? dark : light) : `light-dark(${light}, ${dark})`;
  return /* css */ `
::highlight(aloud-sentence) {
  color: var(--aloud-sentence-color, ${pick('#000', '#fff')});
  background-color: var(--aloud-sentence-background, ${pick('#ffdd334d', '#ffcc0040')});
  text-shadow: 0.03em 0;
  text-decoration: var(--aloud-sentence-decoration, none);
}
:any-link::highlight(aloud-sentence) {
  color: var(--aloud-sentence-link-color, ${pick('#0b3d91', '#b9d4ff')});
  text-decoration: underline 1px;
}
::highlight(aloud-word) {
  color: var(--aloud-word-color, #000);
  background-color: var(--aloud-word-background, #ffeb3b);
  text-decoration: underline 3px var(--aloud-word-line, #7a5c00);
}
@media (forced-colors: active) {
  ::highlight(aloud-sentence),
  :any-link::highlight(aloud-sentence) { color: HighlightText; background-color: Highlight; text-shadow: none; }
  ::highlight(aloud-word) { color: HighlightText; background-color: Highlight; text-decoration: underline 4px; }
}`;
}

const sheets = new Map<Scheme, CSSStyleSheet>();

/** Adds the colors to the root that holds the article, for the background behind it. */
export function adoptHighlightStyle(article: Element): void {
  const root = article.getRootNode() as Document | ShadowRoot;
  const scheme = backgroundScheme(article);
  let sheet = sheets.get(scheme);
  if (!sheet) {
    sheets.set(scheme, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(styleFor(scheme));
  }
  for (const other of sheets.values()) {
    const at = root.adoptedStyleSheets.indexOf(other);
    if (other !== sheet && at >= 0) root.adoptedStyleSheets.splice(at, 1);
  }
  adoptStyleSheet(root, sheet);
}

/**
 * One live range in the page's highlight of that name. Several readings share a name; each removes only its own range.
 */
export class HighlightRange {
  readonly range: Range = new Range();
  private readonly name: string;

  constructor(layer: HighlightLayer | 'place') {
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
