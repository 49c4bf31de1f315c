/**
 * Howler without its spatial plug-in; 8 kB compressed. Without a bundler the module is empty and sets
 * `globalThis.Howl`.
 */
declare module 'howler/dist/howler.core.min.js' {
  const exports: unknown;
  export default exports;
}
