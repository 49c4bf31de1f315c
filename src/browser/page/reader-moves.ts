/** How long a scroll of ours may last, in milliseconds: what moves the page later is the reader. */
const OWN_SCROLL = 1200;

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Notices when the reader takes the page elsewhere: a wheel, a finger, a scrolling key, a scroll bar, a selection, a focus
 * in the text (PLY-13). Listens only, and only while sound moves; takes no event from anyone.
 */
export class ReaderMoves {
  /** The reader has moved. */
  seen = false;
  readonly #article: HTMLElement;
  readonly #told: () => void;
  #watch: AbortController | undefined;
  #ownUntil = 0;

  constructor(article: HTMLElement, told: () => void) {
    this.#article = article;
    this.#told = told;
  }

  get watching(): boolean {
    return !!this.#watch;
  }

  watch(): void {
    if (this.#watch) return;
    this.#watch = new AbortController();
    const options = { passive: true, capture: true, signal: this.#watch.signal };
    document.addEventListener('wheel', this.#see, options);
    document.addEventListener('touchmove', this.#see, options);
    document.addEventListener('scroll', () => performance.now() > this.#ownUntil && this.#see(), options);
    document.addEventListener('keydown', (event) => this.#key(event), options);
    document.addEventListener('focusin', (event) => this.#focus(event), options);
    document.addEventListener('selectionchange', () => this.#select(), options);
  }

  rest(): void {
    this.#watch?.abort();
    this.#watch = undefined;
  }

  /** A scroll of ours begins. */
  expectScroll(): void {
    this.#ownUntil = performance.now() + OWN_SCROLL;
  }

  forget(): void {
    this.seen = false;
  }

  #see = (): void => {
    if (this.seen) return;
    this.seen = true;
    this.#told();
  };

  #key(event: KeyboardEvent): void {
    const from = event.composedPath()[0];
    const control = from instanceof Element && from.matches('input, select, textarea, button, [contenteditable]');
    if (SCROLL_KEYS.has(event.key) && !control) this.#see();
  }

  #focus(event: FocusEvent): void {
    const target = event.target as Element;
    if (this.#article.contains(target) && !target.closest('aloud-player')) this.#see();
  }

  #select(): void {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && this.#article.contains(selection.anchorNode)) this.#see();
  }
}
