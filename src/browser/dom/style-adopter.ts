/** A style for texts, brought to each root that holds one: rules in a document do not reach into a shadow root. Made when first needed. */
export function createStyleAdopter(style: string): (root: Document | ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
