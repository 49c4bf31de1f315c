import { ReactiveElement, type CSSResult } from '@lit/reactive-element';
import { make } from '../../browser/page/make.js';
import { adoptScrollPadding, landOn, skipTarget } from '../../browser/page/skip-target.js';
import { styles } from './aloud-skip-links.styles.js';

/** How long a page may change before it is looked at again, in milliseconds. */
const CALM = 500;

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
  readonly #dead = new Set<HTMLAnchorElement>();
  /** What they lead to may still come: a page that is drawn by scripts is empty at first. Looked for after a change, not at each. */
  readonly #coming = new MutationObserver(() => {
    this.#coming.disconnect();
    setTimeout(this.#offer, CALM);
  });

  constructor() {
    super();
    this.addEventListener('click', this.#land);
    this.addEventListener('focusin', this.#offer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptScrollPadding();
    this.#offer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#coming.disconnect();
    for (const link of this.#dead) link.hidden = false;
    this.#dead.clear();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = make('slot');
    slot.addEventListener('slotchange', this.#offer);
    root.append(slot);
    return root;
  }

  /** Links that lead nowhere are not offered (SKIP-4); they come back with their targets. */
  #offer = (): void => {
    if (document.readyState === 'loading')
      return document.addEventListener('DOMContentLoaded', this.#offer, { once: true });
    if (!this.isConnected) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const isDead = !skipTarget(link);
      if (isDead === this.#dead.has(link) || (isDead && link.hidden)) continue;
      link.hidden = isDead;
      if (!isDead) this.#dead.delete(link);
      else {
        this.#dead.add(link);
        console.warn(`aloud skip-link/dead: nothing to see at ${link.hash}`, link);
      }
    }
    if (this.#dead.size) this.#coming.observe(this.getRootNode(), { subtree: true, childList: true, attributes: true });
  };

  #land = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const target = link && skipTarget(link);
    if (target) landOn(target, link, event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-skip-links': AloudSkipLinks;
  }
}
