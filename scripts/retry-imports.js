/**
 * A rollup plugin: if a chunk fails to load on a bad connection, the next press tries again. Browsers of before 2026
 * (Chromium 153; no longer 156) never load a failed module again, unless its URL differs. Remove the plugin when no
 * such browser is supported.
 * @see https://github.com/whatwg/html/issues/6768
 */

/**
 * First in the chunk, because elements of the page load their messages while it is evaluated. Each chunk has its own
 * copy, because URLs are relative to it. All copies count alike, so that two chunks that import one file get one
 * module.
 */
const RETRY_CODE = `
const tails = [];
const importAgain = (address, tail = tails[address] || '') => import(address + tail).catch((error) => {
  tails[address] = tail + '?';
  throw error;
});
`;

export function retryFailedImports() {
  return {
    name: 'retry-failed-imports',
    renderDynamicImport: () => ({ left: 'importAgain(', right: ')' }),
    renderChunk: (code) => (code.includes('importAgain(') ? RETRY_CODE + code : null),
  };
}
