import { wait } from './wait.js';

/** In milliseconds. Chromium collects changes for at most 350 ms before the page has loaded, and 150 ms after. */
const COLLECTION_MS = 500;

/**
 * Waits until the browser has sent the changes of the page so far to assistive technology. Chromium sends them in
 * batches. Where an element gets another parent (a new slot, or an ancestor with a new `id`) and one of its descendants
 * leaves the accessibility tree (`role="none"`) in one batch, it does not report the new parent of the children: Orca
 * keeps the old one, and ends the article there. So these two changes need two batches.
 *
 * @param signal ends the wait.
 */
export function accessibilityUpdate(signal: AbortSignal): Promise<void> {
  return wait(COLLECTION_MS, signal);
}
