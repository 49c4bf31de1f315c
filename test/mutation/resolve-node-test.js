/** A hook of Node's module loader. */
const REPLACEMENT = new URL('node-test.js', import.meta.url).href;

export const resolve = (specifier, context, next) =>
  specifier === 'node:test' ? { url: REPLACEMENT, format: 'module', shortCircuit: true } : next(specifier, context);
