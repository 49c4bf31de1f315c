/**
 * A rollup plugin that adapts Lit's reactive-element to the first script of a page: it leaves out what our elements do not
 * use, and lets a server import the script, which has no `HTMLElement` there. (Lit's own build for servers holds a shim of
 * the DOM.)
 */

/** Pairs of a passage of the production build and its replacement. */
const REPLACEMENTS = [
  ['class y extends HTMLElement{', 'class y extends(globalThis.HTMLElement??Object){'],
  // Attributes with values of JSON.
  ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  // Decorators.
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  // Initializers, which decorators add.
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  // A polyfill of the shadow DOM, and a warning about several versions of Lit.
  ['p=a.reactiveElementPolyfillSupport,', ''],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  // Trusted Types are for attributes that hold scripts.
  ['c=a.trustedTypes,l=c?c.emptyScript:"",', 'l="",'],
];

export function reactiveElement() {
  return {
    name: 'reactive-element',
    transform(code, id) {
      if (!/reactive-element[\\/]reactive-element\.js$/.test(id)) return null;
      return REPLACEMENTS.reduce((text, [passage, replacement]) => {
        if (!text.includes(passage)) throw new Error(`${id} has no “${passage}”: adapt scripts/reactive-element.js.`);
        return text.replace(passage, () => replacement);
      }, code);
    },
  };
}
