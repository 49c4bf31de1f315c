import { html, LitElement, type CSSResult, type TemplateResult } from 'lit';
import { adoptScrollMargin, receiveFocus, skipTarget } from '../../browser/page/skip-target.js';
import { styles } from './aloud-skip-links.styles.js';

/**
 * The links by which a keyboard or a screen reader goes straight to the story (WCAG 2.4.1). The author's own links, in
 * the author's order; out of sight until focused. Never starts sound (SKIP-8).
 *
 * @slot - The links: `<a href="#id">`.
 * @cssprop --aloud-sticky - Height of a sticky header, kept clear of what a link leads to.
 * @example
 * <aloud-skip-links><a href="#story">Skip to the story</a></aloud-skip-links>
 */
export class AloudSkipLinks extends LitElement {
  static override styles: CSSResult = styles;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptScrollMargin(this.getRootNode() as Document | ShadowRoot);
    this.addEventListener('click', this.#land);
    this.addEventListener('focusin', this.#offer);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#offer, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#land);
    this.removeEventListener('focusin', this.#offer);
    document.removeEventListener('DOMContentLoaded', this.#offer);
  }

  override render(): TemplateResult {
    return html`<slot @slotchange=${this.#offer}></slot>`;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
  }

  /** Links that lead nowhere are not offered (SKIP-4); they come back with their targets. */
  #offer = (): void => {
    if (document.readyState === 'loading') return;
    for (const link of this.#links) {
      const dead = !skipTarget(link);
      if (dead && !link.hidden) console.warn(`aloud skip-link/dead: nothing to see at ${link.hash}`, link);
      link.hidden = dead;
    }
  };

  #land = (event: Event): void => {
    const link = (event.target as Element).closest?.('a');
    const target = link && skipTarget(link);
    if (!target) return;
    receiveFocus(target);
    if (event.defaultPrevented) {
      // A router took the navigation (SKIP-3): focus and view are ours to bring, without an entry in the history.
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-skip-links': AloudSkipLinks;
  }
}
