/**
 * A rollup plugin that leaves out the styles fallback of reactive-element for browsers without constructed style
 * sheets: every supported browser has them. It saves 0.3 kB of the first script. Remove it when Lit has a build without
 * the fallback.
 */

/** The exports of @lit/reactive-element's css-tag.js, for `css` literals without values; all of ours are such. */
const REPLACEMENT = `
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

const EXPECTED_EXPORTS =
  /export\{\w as CSSResult,\w as adoptStyles,\w as css,\w as getCompatibleStyle,\w as supportsAdoptingStyleSheets,\w as unsafeCSS\};/;

export function constructedStyleSheets() {
  return {
    name: 'constructed-style-sheets',
    transform(code, id) {
      if (id.includes('/elements/') && /\bcss`[^`]*\$\{/.test(code))
        throw new Error(`${id}: a value in css\`…\`: scripts/constructed-style-sheets.js supports literals only.`);
      if (!/reactive-element[\\/]css-tag\.js$/.test(id)) return null;
      if (!EXPECTED_EXPORTS.test(code))
        throw new Error('css-tag.js has other exports: adapt scripts/constructed-style-sheets.js.');
      return REPLACEMENT;
    },
  };
}
