/**
 * In milliseconds. A live region must be in the page for a while before screen readers speak its text: Orca in Firefox
 * has missed a text that came 150 to 300 ms after its region (LIVE-3). The announcer empties the region afterwards, and
 * leaves it empty.
 */
const MIN_AGE_MS = 1000;
const DELAY_MS = 150;
const CLEAR_AFTER_MS = 1500;
const GAP_MS = 250;

type Politeness = 'polite' | 'assertive';

const regions: Partial<Record<Politeness, HTMLElement>> = {};
/** When the newest region came into the page. */
let preparedAt = 0;

/** Language and text of the current message, then of the next one. Only the newest message waits: a late one is out of date. */
const queues: Readonly<Record<Politeness, (readonly [lang: string, text: string])[]>> = { polite: [], assertive: [] };

/**
 * Creates the page's one pair of empty live regions (LIVE-2), in `body`. They are visually hidden, never `display:
 * none`. A router that restores a copy of an earlier page brings copies of them: they are used again.
 */
export function prepareAnnouncer(): void {
  for (const politeness of ['polite', 'assertive'] as const) {
    if (regions[politeness]?.isConnected) continue;
    const copy = document.querySelector<HTMLElement>(`[data-aloud-live=${politeness}]`);
    copy?.replaceChildren();
    regions[politeness] = copy ?? document.body.appendChild(createRegion(politeness));
    preparedAt = performance.now();
  }
}

/** No `role=alert`: Orca says "alert" as soon as such a region comes into the page, even an empty one. */
function createRegion(politeness: Politeness): HTMLElement {
  const element = document.createElement('div');
  element.ariaLive = politeness;
  element.ariaAtomic = 'true';
  element.dataset['aloud'] = 'skip';
  element.dataset['aloudLive'] = politeness;
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
 * Announces a message to screen readers: errors, the end of the story, the new section after a step. Never words,
 * sentences, the time, play or pause (PLY-9). A site can replace it: `aloud-announce` is cancelable (LIVE-8). The region
 * has the language of the source's own words, or else that of the page there.
 */
export function announce(source: Element, text: string, politeness: Politeness = 'polite'): void {
  if (!source.dispatchEvent(new AnnounceEvent(text, politeness))) return;
  prepareAnnouncer();
  const queue = queues[politeness];
  queue.splice(1, 1, [languageOf(source), text]);
  if (queue.length > 1) return;
  const delay = Math.max(DELAY_MS, preparedAt + MIN_AGE_MS - performance.now());
  setTimeout(() => announceNext(politeness), delay);
}

const languageOf = (source: Element): string =>
  (source.shadowRoot?.querySelector<HTMLElement>('[lang]') ?? source.closest<HTMLElement>('[lang]'))?.lang ?? '';

/** A screen reader runs two messages together, or drops one: the next message waits until the region is empty again. */
function announceNext(politeness: Politeness): void {
  const queue = queues[politeness];
  const element = regions[politeness]!;
  [element.lang, element.textContent] = queue[0]!;
  setTimeout(() => {
    element.textContent = '';
    setTimeout(() => {
      queue.shift();
      if (queue.length) announceNext(politeness);
    }, GAP_MS);
  }, CLEAR_AFTER_MS);
}

/** A message is about to be announced; `preventDefault()` suppresses it. */
export class AnnounceEvent extends Event {
  readonly text: string;
  readonly politeness: Politeness;

  constructor(text: string, politeness: Politeness) {
    super('aloud-announce', { bubbles: true, composed: true, cancelable: true });
    this.text = text;
    this.politeness = politeness;
  }
}

/** For elements, `document` and `window`. */
declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-announce': AnnounceEvent;
  }
}
