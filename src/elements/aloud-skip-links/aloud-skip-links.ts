import { ReactiveElement, type CSSResult } from '@lit/reactive-element';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptScrollPadding, navigateToTarget, fragmentTarget } from '../../browser/skip-links/fragment-navigation.js';
import { styles } from './aloud-skip-links.styles.js';

/** How long a page may change before it is looked at again, in milliseconds. */
const DEBOUNCE_MS = 500;

/**
 * The links by which a keyboard or a screen reader goes straight to the story (WCAG 2.4.1). The author's own links, in
 * the author's order; out of sight until focused. Never starts sound (SKIP-8).
 *
 * @slot - The links: `<a href="#id">`.
 * @cssprop --aloud-sticky - Height of a sticky header, kept clear of what a link leads to; to be set on the root.
 * @example
 * <aloud-skip-links><a href="#story">Skip to the story</a></aloud-skip-links>
 */
export class AloudSkipLinks extends ReactiveElement {
  static override styles: CSSResult = styles;

  /** Links that lead nowhere, as long as they do. */
  readonly #brokenLinks = new Set<HTMLAnchorElement>();
  /** What they lead to may still come: a page that is drawn by scripts is empty at first. Looked for after a change, not at each. */
  readonly #observer = new MutationObserver(() => {
    this.#observer.disconnect();
    setTimeout(this.#updateLinks, DEBOUNCE_MS);
  });

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
    this.#observer.disconnect();
    for (const link of this.#brokenLinks) link.hidden = false;
    this.#brokenLinks.clear();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = createElement('slot');
    slot.addEventListener('slotchange', this.#updateLinks);
    root.append(slot);
    return root;
  }

  /** Links that lead nowhere are not offered (SKIP-4); they come back with their targets. */
  #updateLinks = (): void => {
    if (document.readyState === 'loading')
      return document.addEventListener('DOMContentLoaded', this.#updateLinks, { once: true });
    if (!this.isConnected) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const isDead = !fragmentTarget(link);
      if (isDead === this.#brokenLinks.has(link) || (isDead && link.hidden)) continue;
      link.hidden = isDead;
      if (!isDead) this.#brokenLinks.delete(link);
      else {
        this.#brokenLinks.add(link);
        console.warn(`aloud skip-link/dead: nothing to see at ${link.hash}`, link);
      }
    }
    if (this.#brokenLinks.size)
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
