/** An end of scrolling that is told so soon after ours began, in milliseconds, is of a scroll before it. */
const FORMER_END = 100;
/** What stays within so many pixels has not been moved. */
const STILL = 2;

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Notices when the reader takes the page elsewhere: a wheel, a finger, a scrolling key, a scroll bar, a selection, a focus
 * in the text (PLY-13). Listens only, and only while sound moves; takes no event from anyone.
 */
export class ReaderMoves {
  /** The reader has moved. */
  seen = false;
  readonly #article: HTMLElement;
  readonly #position: () => number;
  readonly #told: () => void;
  #watch: AbortController | undefined;
  /** A scroll of ours: its beginning, and its end at the latest. */
  #ownSince = 0;
  #ownUntil = 0;
  #last = NaN;
  #selection = '';

  /**
   * @param position Where what is heard stands in the view, in pixels; NaN where nothing does. A browser scrolls by itself
   * when something above grows, so that the text stays where it is: a scroll that does not move it is not the reader's.
   */
  constructor(article: HTMLElement, position: () => number, told: () => void) {
    this.#article = article;
    this.#position = position;
    this.#told = told;
  }

  get watching(): boolean {
    return !!this.#watch;
  }

  watch(): void {
    if (this.#watch) return;
    this.#watch = new AbortController();
    const options = { passive: true, capture: true, signal: this.#watch.signal };
    this.settle();
    this.#selection = this.#selected();
    document.addEventListener('wheel', this.#see, options);
    document.addEventListener('touchmove', this.#see, options);
    document.addEventListener('keydown', (event) => this.#key(event), options);
    document.addEventListener('focusin', (event) => this.#focus(event), options);
    document.addEventListener('selectionchange', () => this.#select(), options);
    // The scroll of a box in a shadow root is not heard outside.
    for (const root of new Set<Node>([document, this.#article.getRootNode()])) {
      root.addEventListener('scroll', (event) => this.#scroll(event), options);
      root.addEventListener('scrollend', () => this.#scrollEnds(), options);
    }
  }

  rest(): void {
    this.#watch?.abort();
    this.#watch = undefined;
  }

  /** A scroll of ours begins. @param milliseconds How long it may last. */
  expectScroll(milliseconds: number): void {
    this.#ownSince = performance.now();
    this.#ownUntil = this.#ownSince + milliseconds;
  }

  /** What is heard is another, and stands elsewhere. */
  settle(): void {
    this.#last = this.#position();
  }

  forget(): void {
    this.seen = false;
    this.#selection = this.#selected();
  }

  #see = (): void => {
    if (this.seen) return;
    this.seen = true;
    this.#told();
  };

  #scroll({ target }: Event): void {
    if (this.seen || !this.#within(target)) return;
    const before = this.#last;
    this.settle();
    if (performance.now() > this.#ownUntil && !(Math.abs(this.#last - before) <= STILL)) this.#see();
  }

  #scrollEnds(): void {
    const now = performance.now();
    if (now > this.#ownSince + FORMER_END) this.#ownUntil = Math.min(this.#ownUntil, now);
  }

  /** Is the article in what scrolled? Other boxes of the page scroll without moving it. */
  #within(scrolled: EventTarget | null): boolean {
    for (let at: Node | null = this.#article; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at === scrolled) return true;
    return false;
  }

  #key(event: KeyboardEvent): void {
    const from = event.composedPath()[0];
    const takers = `input, select, textarea, [contenteditable]${event.key === ' ' ? ', button, summary, [role]' : ''}`;
    if (SCROLL_KEYS.has(event.key) && !(from instanceof Element && from.matches(takers))) this.#see();
  }

  #focus(event: FocusEvent): void {
    const path = event.composedPath();
    const inPlayer = path.some((node) => node instanceof Element && node.localName === 'aloud-player');
    if (path.includes(this.#article) && !inPlayer) this.#see();
  }

  /** Browsers tell of a selection again that is the same, when the focus moves. */
  #select(): void {
    const before = this.#selection;
    this.#selection = this.#selected();
    if (this.#selection && this.#selection !== before) this.#see();
  }

  /** What of the article is selected, as something to compare; '' where nothing is. */
  #selected(): string {
    const selection = getSelection();
    const root = this.#article.getRootNode();
    // A selection in a shadow root is told only to those who name the root.
    const range =
      selection && root instanceof ShadowRoot && 'getComposedRanges' in selection
        ? selection.getComposedRanges({ shadowRoots: [root] })[0]
        : selection?.rangeCount && selection.getRangeAt(0);
    if (!range || range.collapsed) return '';
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (!this.#article.contains(startContainer) && !this.#article.contains(endContainer)) return '';
    return [startContainer.textContent, startOffset, endContainer.textContent, endOffset].join('\n');
  }
}
