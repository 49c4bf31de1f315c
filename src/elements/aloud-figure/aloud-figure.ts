import { ReactiveElement, type CSSResult, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { make } from '../../browser/page/make.js';
import { MendedFigure, type Described } from '../../browser/page/mended-figure.js';
import { Words } from '../../controllers/words.js';
import { styles } from './aloud-figure.styles.js';

/** What most figures never need; a picture that the caption has given words has an `alt` by now. */
const SELDOM = '[enlarge], [decorative], li>*, :has(img:not([alt]), figure figure)';

const CAPTIONED = ':scope > :is([slot="caption"], [slot="credit"])';

/**
 * Pictures and their caption, heard once (FIG-1 to FIG-15). Two ways to write it: pictures and elements with
 * `slot="caption"`, `slot="credit"` and `slot="description"`, or a whole `<figure>`. All stay in the page as the author
 * wrote them; the shadow root holds the roles only. A picture's words that repeat the caption become "Described in the caption"; of
 * several pictures under one caption, or in one list of figures, "2 of 4, described in the caption".
 *
 * @attr enlarge - A button after the picture shows it as large as the window, in a dialog.
 * @attr decorative - The picture says nothing: it is given `alt=""`. Not with a caption: that is an error, told in the console.
 * @slot - The picture or pictures, or the author's `<figure>`.
 * @slot caption - The caption; a credit may stand in it, after its words.
 * @slot credit - The credit, where it is an element by itself; it comes after the caption.
 * @slot description - A long description, after the caption: a `<details>`, named by the author.
 * @csspart figure - All of it.
 * @csspart caption - Caption and credit.
 * @csspart enlarge - The button "Enlarge image".
 * @csspart dialog - What it opens.
 * @csspart close - The button that closes it.
 * @csspart enlarged - The picture in it.
 * @csspart enlarged-caption - Its caption in it.
 * @cssprop --aloud-figure-line - The button's border; 3:1 or more against the page.
 * @cssprop --aloud-figure-ring - The ring round a button that has the focus; 3:1 or more.
 * @example
 * <aloud-figure><img src="map.svg" alt="Map"><p slot="caption">Western Kazakhstan.</p></aloud-figure>
 */
export class AloudFigure extends ReactiveElement {
  static override styles: CSSResult = styles;
  static override properties: PropertyDeclarations = {
    enlarge: { type: Boolean, reflect: true },
    decorative: { type: Boolean, reflect: true },
  };
  declare enlarge: boolean | undefined;
  declare decorative: boolean | undefined;

  /** @internal */
  readonly words: Words = new Words(this);
  /** The figure in it; itself, for pictures in slots. @internal */
  mended: MendedFigure | undefined;
  /** What stands for words that the caption has, where it is more than one sentence for all. @internal */
  described: Described | undefined;
  /** A caption that has no words would be heard as one: it has its role only with them. */
  readonly #caption = make(
    'div',
    { part: 'caption' },
    make('slot', { name: 'caption' }),
    make('slot', { name: 'credit' }),
  );
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
    const description = make('slot', { name: 'description' });
    root.append(make('div', { part: 'figure', role: 'figure' }, make('slot'), this.#caption, description));
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#caption.role = this.querySelector(CAPTIONED) ? 'caption' : null;
    const figure = this.querySelector('figure') ?? this;
    if (this.mended?.figure !== figure) this.#restore();
    this.mended ??= new MendedFigure(figure);
    const described = this.described ?? this.words.page?.describedInCaption;
    if (described && this.isConnected) {
      this.mended.mend(described);
      if (this.matches(SELDOM) || this.mended.pictures[1])
        import('./rest.js').then(
          ({ Rest }) => Rest.join(this),
          () => {}, // asked for again with the next change
        );
    }
    this.#changes.takeRecords(); // our own changes ask for nothing
  }

  #restore(): void {
    this.mended?.restore();
    this.mended = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-figure': AloudFigure;
  }
}
