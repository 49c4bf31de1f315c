/**
 * A rollup plugin for the first script: a server has no `HTMLElement`, and must survive an import of it. Lit's own build for
 * servers does this too, but holds a whole shim of the DOM.
 */
const BASE_CLASS = /\bextends HTMLElement\b/;

export function importWithoutPage() {
  return {
    name: 'import-without-page',
    transform(code, id) {
      if (!/reactive-element[\\/]reactive-element\.js$/.test(id)) return null;
      if (!BASE_CLASS.test(code))
        throw new Error('reactive-element.js has another base class: adapt scripts/import-without-page.js.');
      return code.replace(BASE_CLASS, 'extends(globalThis.HTMLElement??Object)');
    },
  };
}
