import { hydrated } from './hydrated.js';
import { wait } from './wait.js';

/** In milliseconds. A page that still loads, for a picture that never comes, is not waited for any longer. */
const LOAD_MS = 5_000;

/** In milliseconds, for a page that is never idle, and a browser that does not say so. */
const IDLE_MS = 500;

/**
 * Waits until the page has loaded and is idle, and until its framework has taken over the element. Until then a page may
 * compare what its server wrote with what it finds (hydration): nothing outside shadow roots may change.
 *
 * @param signal ends the wait.
 */
export async function pageSettled(element: Element, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'complete') await wait(LOAD_MS, signal, { target: window, type: 'load' });
  await new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: IDLE_MS });
    else setTimeout(resolve, IDLE_MS); // Safari
  });
  await hydrated(element, signal);
}
