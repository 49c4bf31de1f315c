type StyleRoot = Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'>;

/** Adds a style sheet to a document or a shadow root, once. */
export function adoptStyleSheet(root: StyleRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Adds a style to each root that needs it: rules in a document do not reach into a shadow root. The first call makes the sheet. */
export function createStyleAdopter(style: string): (root: StyleRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
    adoptStyleSheet(root, sheet);
  };
}
