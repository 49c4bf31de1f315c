/** Elements that a framework marks until its script has taken them over: Astro, Angular. */
const WAITING_SELECTOR = 'astro-island[ssr],[ngh]';

/** Elements that a framework writes on the server, and leaves: Next, Gatsby, Nuxt. */
const SERVER_SELECTOR = '#__next,#___gatsby,#__nuxt';

/** What React writes between two texts, and around a part that may come later. */
const REACT_COMMENT = /^( |\/?\$.?)$/;

/**
 * Waits until a framework has taken over the element that its server wrote (hydration), as far as a page shows it: an
 * attribute that changed before would be a mismatch, and an element that was added makes React 18 throw the document away.
 *
 * @param signal ends the wait.
 */
export async function hydrated(element: Element, signal?: AbortSignal): Promise<void> {
  const isMarked = (): boolean => !!element.closest(WAITING_SELECTOR);
  const isOfServer = isWrittenByServer();
  if (!isOfServer && !isMarked()) return;
  const module = await import('./hydration.js').catch(() => undefined);
  await module?.waitForHydration(element, isMarked, isOfServer, signal);
}

/** The answer, and the state of the page for which it holds: a page may have many comments, and many figures that ask. */
let answer = false;
let answeredState = '';

function isWrittenByServer(): boolean {
  if (answeredState === document.readyState) return answer;
  answeredState = document.readyState;
  answer = !!document.querySelector(SERVER_SELECTOR);
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (!answer && comments.nextNode()) answer = REACT_COMMENT.test(comments.currentNode.nodeValue!);
  return answer;
}
