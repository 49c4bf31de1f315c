/** An end of scrolling that is told so soon after ours began, in milliseconds, is of a scroll before it. */
const PREVIOUS_SCROLL_END_MS = 100;
/** What stays within so many pixels has not been moved. */
const STILL_PIXELS = 2;

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Notices when the reader takes the page elsewhere: a wheel, a finger, a scrolling key, a scroll bar, a selection, a focus
 * in the text (PLY-13). Listens only, and only while sound moves; takes no event from anyone.
 */
export class ReaderNavigation {
  /** The reader has moved. */
  hasNavigated = false;
  readonly #article: HTMLElement;
  readonly #measurePosition: () => number;
  readonly #onNavigate: () => void;
  #listeners: AbortController | undefined;
  /** A scroll of ours: its beginning, and its end at the latest. */
  #ownScrollStart = 0;
  #ownScrollEnd = 0;
  #lastPosition = NaN;
  #selection = '';

  /**
   * @param position Where what is heard stands in the view, in pixels; NaN where nothing does. A browser scrolls by itself
   * when something above grows, so that the text stays where it is: a scroll that does not move it is not the reader's.
   */
  constructor(article: HTMLElement, position: () => number, told: () => void) {
    this.#article = article;
    this.#measurePosition = position;
    this.#onNavigate = told;
  }

  get isWatching(): boolean {
    return !!this.#listeners;
  }

  watch(): void {
    if (this.#listeners) return;
    this.#listeners = new AbortController();
    const options = { passive: true, capture: true, signal: this.#listeners.signal };
    this.recordPosition();
    this.#selection = this.#selectionKey();
    document.addEventListener('wheel', this.#handleNavigation, options);
    document.addEventListener('touchmove', this.#handleNavigation, options);
    document.addEventListener('keydown', (event) => this.#handleKey(event), options);
    document.addEventListener('focusin', (event) => this.#handleFocus(event), options);
    document.addEventListener('selectionchange', () => this.#handleSelectionChange(), options);
    // The scroll of a box in a shadow root is not heard outside.
    for (const root of new Set<Node>([document, this.#article.getRootNode()])) {
      root.addEventListener('scroll', (event) => this.#handleScroll(event), options);
      root.addEventListener('scrollend', () => this.#handleScrollEnd(), options);
    }
  }

  stopWatching(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
  }

  /** A scroll of ours begins. @param milliseconds How long it may last. */
  expectScroll(milliseconds: number): void {
    this.#ownScrollStart = performance.now();
    this.#ownScrollEnd = this.#ownScrollStart + milliseconds;
  }

  /** What is heard is another, and stands elsewhere. */
  recordPosition(): void {
    this.#lastPosition = this.#measurePosition();
  }

  reset(): void {
    this.hasNavigated = false;
    this.#selection = this.#selectionKey();
  }

  #handleNavigation = (): void => {
    if (this.hasNavigated) return;
    this.hasNavigated = true;
    this.#onNavigate();
  };

  #handleScroll({ target }: Event): void {
    if (this.hasNavigated || !this.#isArticleIn(target)) return;
    const before = this.#lastPosition;
    this.recordPosition();
    if (performance.now() > this.#ownScrollEnd && !(Math.abs(this.#lastPosition - before) <= STILL_PIXELS))
      this.#handleNavigation();
  }

  #handleScrollEnd(): void {
    const now = performance.now();
    if (now > this.#ownScrollStart + PREVIOUS_SCROLL_END_MS) this.#ownScrollEnd = Math.min(this.#ownScrollEnd, now);
  }

  /** Is the article in what scrolled? Other boxes of the page scroll without moving it. */
  #isArticleIn(scrolled: EventTarget | null): boolean {
    for (let at: Node | null = this.#article; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at === scrolled) return true;
    return false;
  }

  #handleKey(event: KeyboardEvent): void {
    const from = event.composedPath()[0];
    const takers = `input, select, textarea, [contenteditable]${event.key === ' ' ? ', button, summary, [role]' : ''}`;
    if (SCROLL_KEYS.has(event.key) && !(from instanceof Element && from.matches(takers))) this.#handleNavigation();
  }

  #handleFocus(event: FocusEvent): void {
    const path = event.composedPath();
    const inPlayer = path.some((node) => node instanceof Element && node.localName === 'aloud-player');
    if (path.includes(this.#article) && !inPlayer) this.#handleNavigation();
  }

  /** Browsers tell of a selection again that is the same, when the focus moves. */
  #handleSelectionChange(): void {
    const before = this.#selection;
    this.#selection = this.#selectionKey();
    if (this.#selection && this.#selection !== before) this.#handleNavigation();
  }

  /** What of the article is selected, as something to compare; '' where nothing is. */
  #selectionKey(): string {
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
