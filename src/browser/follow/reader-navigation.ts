import { selectionIn, selectionKey } from '../selection/selection-in.js';
import type { Scroll } from './scroll-into-view.js';

/** A sentence that moved by fewer pixels has not moved. */
const STILL_PIXELS = 2;

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Detects that the reader moves elsewhere in the page: with a wheel, a finger, a scrolling key, a scroll bar, a
 * selection, or a focus in the text (PLY-13). It only listens, only while sound plays, and cancels no event.
 */
export class ReaderNavigation {
  /** The reader has moved elsewhere. */
  hasNavigated = false;
  readonly #article: HTMLElement;
  readonly #measurePosition: () => number;
  readonly #onNavigate: () => void;
  #listeners: AbortController | undefined;
  /** The follower's own scroll, until it is at its target, or the reader interrupts it. */
  #ownScroll: Scroll | undefined;
  /** The own scroll replaced another one, whose `scrollend` may still come. */
  #isReplacement = false;
  #lastPosition = NaN;
  #selection = '';

  /**
   * @param position of the sentence in the view, in pixels; NaN where there is none. When content above grows, the
   * browser scrolls by itself so that the text stays in place: a scroll that does not move the sentence is not the
   * reader's.
   */
  constructor(article: HTMLElement, position: () => number, onNavigate: () => void) {
    this.#article = article;
    this.#measurePosition = position;
    this.#onNavigate = onNavigate;
  }

  get isWatching(): boolean {
    return !!this.#listeners;
  }

  watch(): void {
    if (this.#listeners) return;
    this.#listeners = new AbortController();
    const options = { passive: true, capture: true, signal: this.#listeners.signal };
    this.recordPosition();
    this.#selection = selectionKey(selectionIn(this.#article));
    document.addEventListener('wheel', this.#handleNavigation, options);
    document.addEventListener('touchmove', this.#handleNavigation, options);
    document.addEventListener('keydown', (event) => this.#handleKey(event), options);
    document.addEventListener('focusin', (event) => this.#handleFocus(event), options);
    document.addEventListener('selectionchange', () => this.#handleSelectionChange(), options);
    // The scroll event of a box in a shadow root does not leave the root.
    for (const root of new Set<Node>([document, this.#article.getRootNode()])) {
      root.addEventListener('scroll', (event) => this.#handleScroll(event), options);
      root.addEventListener('scrollend', (event) => this.#handleScrollEnd(event), options);
    }
  }

  stopWatching(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
  }

  /** The follower begins a scroll. However long it takes, it is not the reader's. */
  expectScroll(scroll: Scroll): void {
    this.#isReplacement = !!this.#ownScroll;
    this.#ownScroll = scroll;
  }

  /** Another sentence is current, at another position. */
  recordPosition(): void {
    this.#lastPosition = this.#measurePosition();
  }

  reset(): void {
    this.hasNavigated = false;
    this.#ownScroll = undefined;
    this.#selection = selectionKey(selectionIn(this.#article));
  }

  #handleNavigation = (): void => {
    this.#ownScroll = undefined;
    if (this.hasNavigated) return;
    this.hasNavigated = true;
    this.#onNavigate();
  };

  #handleScroll({ target }: Event): void {
    if (this.hasNavigated || !this.#isArticleIn(target)) return;
    const previous = this.#lastPosition;
    this.recordPosition();
    if (this.#ownScroll) {
      if (this.#isAtTarget(this.#ownScroll)) this.#ownScroll = undefined;
    } else if (!(Math.abs(this.#lastPosition - previous) <= STILL_PIXELS)) this.#handleNavigation();
  }

  /** A scroll that ends elsewhere was the reader's, by a scroll bar, which sends no other event. */
  #handleScrollEnd({ target }: Event): void {
    const scroll = this.#ownScroll;
    if (!scroll || !this.#isArticleIn(target)) return;
    if (this.#isReplacement && !this.#isAtTarget(scroll)) {
      this.#isReplacement = false;
      return;
    }
    this.#ownScroll = undefined;
    if (!this.#isAtTarget(scroll) && !isInView(this.#lastPosition)) this.#handleNavigation();
  }

  #isAtTarget({ scroller, top }: Scroll): boolean {
    return Math.abs(scroller.scrollTop - top) <= STILL_PIXELS;
  }

  /** Does the scrolled box hold the article? Other boxes of the page scroll without moving it. */
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

  /** Browsers report an unchanged selection again when the focus moves. */
  #handleSelectionChange(): void {
    const previous = this.#selection;
    this.#selection = selectionKey(selectionIn(this.#article));
    if (this.#selection && this.#selection !== previous) this.#handleNavigation();
  }
}

/** The page has grown or shrunk in the meantime, and the browser has corrected the target. */
const isInView = (top: number): boolean => top >= 0 && top < innerHeight;
