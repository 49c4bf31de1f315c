/** A region must stand in the page for a while before words in it are heard (LIVE-3), empty after them, and be left so. In milliseconds. */
const DELAY_MS = 150;
const CLEAR_AFTER_MS = 1500;
const GAP_MS = 250;

type Politeness = 'polite' | 'assertive';

let regions: Readonly<Record<Politeness, HTMLElement>> | undefined;

/** What is being said, then what waits: only the newest, since what is late is old. */
const queues: Readonly<Record<Politeness, string[]>> = { polite: [], assertive: [] };

/** Makes the page's one pair of live regions, empty (LIVE-2): in `body`, unseen, never `display: none`. */
export function prepareAnnouncer(): void {
  if (regions?.polite.isConnected) return;
  regions = { polite: createRegion('polite'), assertive: createRegion('assertive') };
  document.body.append(regions.polite, regions.assertive);
}

/** Not `role=alert`: Orca says "alert" as soon as one comes into the page, empty as it is. */
function createRegion(politeness: Politeness): HTMLElement {
  const element = document.createElement('div');
  element.ariaLive = politeness;
  element.ariaAtomic = 'true';
  element.dataset['aloud'] = 'skip';
  Object.assign(element.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return element;
}

/**
 * Says something to whoever listens with a screen reader: errors, the end, a step's new section. Never words, sentences,
 * time, play or pause (PLY-9). A site may take it over: `aloud-announce` is cancelable (LIVE-8).
 */
export function announce(source: Element, text: string, politeness: Politeness = 'polite'): void {
  if (!source.dispatchEvent(new AnnounceEvent(text, politeness))) return;
  prepareAnnouncer();
  const queue = queues[politeness];
  queue.splice(1, 1, text);
  if (queue.length === 1) setTimeout(() => announceNext(politeness), DELAY_MS);
}

/** Two at a time would be heard as one, or not at all: the next waits until the region is empty again. */
function announceNext(politeness: Politeness): void {
  const queue = queues[politeness];
  const element = regions![politeness];
  element.textContent = queue[0]!;
  setTimeout(() => {
    element.textContent = '';
    setTimeout(() => {
      queue.shift();
      if (queue.length) announceNext(politeness);
    }, GAP_MS);
  }, CLEAR_AFTER_MS);
}

/** About to be said; `preventDefault()` keeps it silent. */
export class AnnounceEvent extends Event {
  readonly text: string;
  readonly politeness: Politeness;

  constructor(text: string, politeness: Politeness) {
    super('aloud-announce', { bubbles: true, composed: true, cancelable: true });
    this.text = text;
    this.politeness = politeness;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aloud-announce': AnnounceEvent;
  }
}
