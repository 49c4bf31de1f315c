import { block } from '../commands/emulation.js';

/**
 * Does this browser ask again for a module that did not come? Chromium 153 does not until the page is loaded anew, 156 does. The build
 * sees to it itself; a site with a bundler of its own depends on the browser.
 */
export async function retriesFailedImports(page: Document): Promise<boolean> {
  const come = (): Promise<boolean> =>
    new Promise((resolve) => {
      page.addEventListener('probe', (event) => resolve((event as CustomEvent<boolean>).detail), { once: true });
      const script = page.createElement('script');
      script.textContent = `import('/src/core/playback/phase.ts?probe').then(() => true, () => false)
        .then((detail) => document.dispatchEvent(new CustomEvent('probe', { detail })));`;
      page.head.append(script);
    });
  await block(['*phase.ts?probe*']);
  await come();
  await block([]);
  return come();
}
