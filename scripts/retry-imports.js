/**
 * A rollup plugin by which a chunk that did not come over a bad line is asked for again at the next press: browsers of before 2026
 * (seen in Chromium 153, no more in 156) give a module that failed no second chance, unless its address is another. Take it out when
 * none of those is supported.
 * @see https://github.com/whatwg/html/issues/6768
 */

/** First in the chunk, as elements of the page ask for their words while it is read. Each chunk its own, as addresses are relative to it; they count alike, so that two that ask for one file get one module. */
const AGAIN = `
const tails = [];
const importAgain = (address, tail = tails[address] || '') => import(address + tail).catch((error) => {
  tails[address] = tail + '?';
  throw error;
});
`;

export function importsAgain() {
  return {
    name: 'imports-again',
    renderDynamicImport: () => ({ left: 'importAgain(', right: ')' }),
    renderChunk: (code) => (code.includes('importAgain(') ? AGAIN + code : null),
  };
}
