import { ReactiveElement, type CSSResult } from '@lit/reactive-element';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptScrollPadding, navigateToTarget, fragmentTarget } from '../../browser/skip-links/fragment-navigation.js';
import { styles } from './aloud-skip-links.styles.js';

/** The page is checked again after a change, at most once in so many milliseconds. */
const DEBOUNCE_MS = 500;

/**
 * Skip links: with them a keyboard or screen reader user goes straight to the story (WCAG 2.4.1). They are the author's
 * own links, in the author's order, visually hidden until focused. They never start the sound (SKIP-8).
 *
 * @tag aloud-skip-links
 * @slot - The links: `<a href="#id">`.
 * @cssprop [--aloud-skip-color=#fff] - Text of the visible link.
 * @cssprop [--aloud-skip-background=#14213d] - Background of the visible link.
 * @cssprop [--aloud-skip-ring=#ffb703] - The focus ring of the visible link; 3:1 or more.
 * @cssprop [--aloud-skip-layer=1000] - The `z-index` of the links; above a sticky header.
 * @cssprop [--aloud-sticky=auto] - Height of a sticky header, which must not cover the target of a link; set it on the root.
 * @example
 * <aloud-skip-links><a href="#story">Skip to the story</a></aloud-skip-links>
 */
export class AloudSkipLinks extends ReactiveElement {
  static override styles: CSSResult = styles;

  /** Links whose targets are missing. */
  readonly #brokenLinks = new Set<HTMLAnchorElement>();
  /**
   * A target may appear later: a page that scripts render is empty at first. The links are checked after a change, not
   * at each change.
   */
  #observer: MutationObserver | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#handleClick);
    this.addEventListener('focusin', this.#updateLinks);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptScrollPadding();
    this.#updateLinks();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    for (const link of this.#brokenLinks) link.hidden = false;
    this.#brokenLinks.clear();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = createElement('slot');
    slot.addEventListener('slotchange', this.#updateLinks);
    root.replaceChildren(slot); // a server may have drawn it
    return root;
  }

  /** Hides links whose targets are missing (SKIP-4), and shows them when the targets appear. */
  #updateLinks = (): void => {
    // Before, a framework may compare the page with what its server wrote.
    if (document.readyState !== 'complete') return addEventListener('load', this.#updateLinks, { once: true });
    if (!this.isConnected) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const isDead = fragmentTarget(link) === null;
      if (isDead === this.#brokenLinks.has(link) || (isDead && link.hidden)) continue;
      link.hidden = isDead;
      if (!isDead) this.#brokenLinks.delete(link);
      else {
        this.#brokenLinks.add(link);
        if (!this.hasAttribute('data-aloud-made'))
          console.warn(`aloud skip-link/dead: no visible target at ${link.hash}`, link);
      }
    }
    if (!this.#brokenLinks.size) return;
    this.#observer ??= new MutationObserver((_, observer) => {
      observer.disconnect();
      setTimeout(this.#updateLinks, DEBOUNCE_MS);
    });
    this.#observer.observe(this.getRootNode(), { subtree: true, childList: true, attributes: true });
  };

  #handleClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const target = link && fragmentTarget(link);
    if (target) navigateToTarget(target, link, event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-skip-links': AloudSkipLinks;
  }
}
