/** A reader who writes needs the whole view, which the on-screen keyboard makes small. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=reset], [type=submit])';
/** Of an element that is higher than this share of the view, the bar covers a part only. */
const MAX_HEIGHT_SHARE = 0.5;

/**
 * Hides a bar at the bottom edge of the view while it would cover the element that has the focus (SC 2.4.11 Focus Not
 * Obscured), and while the reader writes. The bar then has the class `obscuring`.
 */
export class FocusNotObscured {
  readonly #bar: HTMLElement;
  #listening = new AbortController();

  constructor(bar: HTMLElement) {
    this.#bar = bar;
  }

  start(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const afterFrame = (): void => void requestAnimationFrame(() => signal.aborted || this.#update());
    document.addEventListener('focusin', afterFrame, { signal });
    document.addEventListener('focusout', afterFrame, { signal });
    addEventListener('scroll', () => this.#bar.classList.contains('obscuring') && this.#update(), {
      passive: true,
      signal,
    });
  }

  stop(): void {
    this.#listening.abort();
    this.#bar.classList.remove('obscuring');
  }

  #update(): void {
    const focused = document.activeElement;
    const isElsewhere = !!focused && focused !== document.body && !this.#bar.matches(':focus-within');
    this.#bar.classList.toggle('obscuring', isElsewhere && (focused.matches(TEXT_FIELDS) || this.#covers(focused)));
  }

  #covers(element: Element): boolean {
    const { top, bottom, height } = element.getBoundingClientRect();
    return (
      height < innerHeight * MAX_HEIGHT_SHARE && top < innerHeight && bottom > innerHeight - this.#bar.offsetHeight
    );
  }
}
