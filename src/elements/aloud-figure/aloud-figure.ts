import { ReactiveElement, type CSSResult, type PropertyValues } from '@lit/reactive-element';
import { make } from '../../browser/page/make.js';
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
export class AloudFigure extends ReactiveElement {
  static override styles: CSSResult = styles;

  readonly #words = new Words(this);
  readonly #figure = make('div', { part: 'figure', role: 'figure' }, make('slot'));
  /** A caption that has no words would be heard as one. */
  readonly #caption = make(
    'div',
    { part: 'caption', role: 'caption' },
    make('slot', { name: 'caption' }),
    make('slot', { name: 'credit' }),
  );
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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#figure);
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.querySelector(':scope > :is([slot="caption"], [slot="credit"])')) this.#figure.append(this.#caption);
    else this.#caption.remove();
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
