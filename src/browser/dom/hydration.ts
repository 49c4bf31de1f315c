/**
 * In milliseconds after the page has loaded. A page that looks as if a script would take it over, and is not, was written
 * by a site generator.
 */
const LIMIT_MS = 5_000;
const POLL_MS = 100;

/** What React writes into the nodes that it has taken over; Vue into the element around them. */
const TAKEN_OVER = /^__(reactFiber|reactProps|vue_app)/;
const REACT_ROOT = /^__reactContainer/;

/**
 * Waits in a page that a server's framework wrote.
 *
 * @param isMarked whether the framework still marks the element.
 * @param isOfServer whether the page has signs of a framework that sets no such mark.
 * @param signal ends the wait.
 */
export async function waitForHydration(
  element: Element,
  isMarked: () => boolean,
  isOfServer: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const isPending = (): boolean => isMarked() || !(isTakenOver(element) ?? !isOfServer);
  while (!signal?.aborted && element.isConnected && !isLimitReached() && isPending())
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

let limit = Infinity;

function isLimitReached(): boolean {
  if (document.readyState === 'complete') limit = Math.min(limit, performance.now() + LIMIT_MS);
  return performance.now() >= limit;
}

/** Undefined where no framework has left a sign on the element, or around it. */
function isTakenOver(element: Element): boolean | undefined {
  for (let at: Node | null = element; at; at = at.parentNode) {
    const keys = Object.keys(at);
    if (keys.some((key) => TAKEN_OVER.test(key))) return true;
    // React takes over the parts of its root one after the other.
    if (keys.some((key) => REACT_ROOT.test(key))) return false;
  }
  return undefined;
}
