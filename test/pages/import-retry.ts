import { block } from '../commands/emulation.js';

/**
 * Does this browser request a module again that failed to load? Chromium 153 does not until the page is loaded again,
 * 156 does. The build handles it itself; a site with a bundler of its own depends on the browser.
 */
export async function retriesFailedImports(page: Document): Promise<boolean> {
  const importModule = (): Promise<boolean> =>
    new Promise((resolve) => {
      page.addEventListener('probe', (event) => resolve((event as CustomEvent<boolean>).detail), { once: true });
      const script = page.createElement('script');
      script.textContent = `import('/src/core/playback/phase.ts?probe').then(() => true, () => false)
        .then((detail) => document.dispatchEvent(new CustomEvent('probe', { detail })));`;
      page.head.append(script);
    });
  await block(['*phase.ts?probe*']);
  await importModule();
  await block([]);
  return importModule();
}
