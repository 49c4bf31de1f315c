/** A region must stand in the page for a while before words in it are heard (LIVE-3), and empty again after them. */
const BEFORE = 150;
const AFTER = 1500;

type Politeness = 'polite' | 'assertive';

let regions: Readonly<Record<Politeness, HTMLElement>> | undefined;

/** Makes the page's one pair of live regions, empty (LIVE-2): in `body`, unseen, never `display: none`. */
export function prepareAnnouncer(): void {
  if (regions?.polite.isConnected) return;
  regions = { polite: region('status'), assertive: region('alert') };
  document.body.append(regions.polite, regions.assertive);
}

function region(role: 'status' | 'alert'): HTMLElement {
  const element = document.createElement('div');
  element.role = role;
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
  const element = regions![politeness];
  setTimeout(() => {
    element.textContent = text;
    setTimeout(() => (element.textContent = ''), AFTER);
  }, BEFORE);
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
