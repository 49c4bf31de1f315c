import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { MendedFigure } from '../../browser/page/mended-figure.js';
import { Words } from '../../controllers/words.js';
import { styles } from './aloud-figure.styles.js';

/**
 * A picture and its caption, heard once (FIG-1 to FIG-7). Two ways to write it: a picture and elements with
 * `slot="caption"` and `slot="credit"`, or a whole `<figure>`. Picture, caption and credit stay in the page as the author wrote them; the
 * shadow root holds the roles only. A picture's words that repeat the caption become "Described in the caption".
 *
 * @slot - The picture, or the author's `<figure>`.
 * @slot caption - The caption; a credit may stand in it, after its words.
 * @slot credit - The credit, where it is an element by itself; it comes after the caption.
 * @example
 * <aloud-figure><img src="map.svg" alt="Map"><p slot="caption">Western Kazakhstan.</p></aloud-figure>
 */
export class AloudFigure extends LitElement {
  static override styles: CSSResult = styles;

  readonly #words = new Words(this);
  #mended: MendedFigure | undefined;
  readonly #changes = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['alt', 'slot'],
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
    this.#restore();
  }

  override render(): TemplateResult {
    const caption = this.querySelector(':scope > :is([slot="caption"], [slot="credit"])');
    return html`<div part="figure" role="figure">
      <slot></slot>${
        caption
          ? html`<div part="caption" role="caption"><slot name="caption"></slot><slot name="credit"></slot></div>`
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const figure = this.querySelector<HTMLElement>('figure') ?? this;
    if (this.#mended?.figure !== figure) this.#restore();
    this.#mended ??= new MendedFigure(figure);
    const described = this.#words.page?.describedInCaption;
    if (described && this.isConnected) this.#mended.mend(described);
    this.#changes.takeRecords(); // our own changes ask for nothing
  }

  #restore(): void {
    this.#mended?.restore();
    this.#mended = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-figure': AloudFigure;
  }
}
