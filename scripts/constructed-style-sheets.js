/**
 * A rollup plugin that leaves out of the bundle how reactive-element draws styles where a browser has no constructed style
 * sheets: every browser that we support has them. 0.3 kB of the first script; take it out when Lit has a build without.
 */

/** What @lit/reactive-element's css-tag.js gives, for `css` literals without values, which are all of ours. */
const CODE = `
  export class CSSResult {
    constructor(text) { this.cssText = text; }
    get styleSheet() {
      if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
      return this.sheet;
    }
  }
  export const unsafeCSS = (text) => new CSSResult(text);
  export const css = ([text]) => unsafeCSS(text);
  export const supportsAdoptingStyleSheets = true;
  export const getCompatibleStyle = (style) => style;
  export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet); };`;

const GIVEN =
  /export\{\w as CSSResult,\w as adoptStyles,\w as css,\w as getCompatibleStyle,\w as supportsAdoptingStyleSheets,\w as unsafeCSS\};/;

export function styleSheets() {
  return {
    name: 'style-sheets',
    transform(code, id) {
      if (id.includes('/elements/') && /\bcss`[^`]*\$\{/.test(code))
        throw new Error(`${id}: a value in css\`…\`: scripts/constructed-style-sheets.js knows literals only.`);
      if (!/reactive-element[\\/]css-tag\.js$/.test(id)) return null;
      if (!GIVEN.test(code))
        throw new Error('css-tag.js gives something else: read it anew for scripts/constructed-style-sheets.js.');
      return CODE;
    },
  };
}
