import { ReactiveElement, type CSSResult, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { createElement } from '../../browser/dom/create-element.js';
import { isSameLanguage, languageOf } from '../../browser/dom/language-of.js';
import type { ReplacementAltLookup } from '../../browser/figures/alternative-text.js';
import type { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import { MessagesController } from '../../reading/messages-controller.js';
import { styles } from './aloud-figure.styles.js';
import type { FigureHost } from './figure-host.js';

/** The repair of figures; it loads with the first figure, and a page without figures does not pay for it. */
let repairModule: typeof import('../../browser/figures/repaired-figure.js') | undefined;

/** Figures with features that few figures need. The repair has given an `alt` to each picture that has a caption. */
const FEATURES_SELECTOR = 'li>*, :has(img:not([alt]), figure figure)';

const UNDESCRIBED_SELECTOR = 'img:not([alt],[aria-label],[aria-labelledby],[title],[role])';

const CAPTION_SLOT_SELECTOR = ':scope > :is([slot="caption"], [slot="credit"])';

/**
 * Pictures and their caption, spoken once (FIG-1 to FIG-15). It has two forms: pictures and elements with
 * `slot="caption"`, `slot="credit"` and `slot="description"`, or a whole `<figure>`. All of them stay in the page as
 * the author wrote them; the shadow root adds only roles. An alternative text that repeats the caption becomes
 * "Described in the caption"; of several pictures under one caption, in one article or in one list of figures, "Picture 2
 * of 4, described in the caption".
 *
 * @tag aloud-figure
 * @attr {boolean} enlarge - A button after the picture shows it in a dialog, as large as the window.
 * @attr {boolean} decorative - The picture is decorative: it gets `alt=""`. Not with a caption: the console reports that as an
 * error.
 * @slot - The picture or pictures, or the author's `<figure>`.
 * @slot caption - The caption; a credit may stand in it, after its words.
 * @slot credit - The credit, where it is an element of its own; it comes after the caption.
 * @slot description - A long description, after the caption: a `<details>`, named by the author.
 * @csspart figure - The figure, which holds everything.
 * @csspart caption - Caption and credit.
 * @csspart enlarge - The button "Enlarge image".
 * @csspart dialog - The dialog that it opens.
 * @csspart close - The button that closes the dialog.
 * @csspart enlarged - The picture in the dialog.
 * @csspart enlarged-caption - Its caption in the dialog.
 * @cssprop [--aloud-figure-line=light-dark(#6b7280, #9ca3af)] - The button's border; 3:1 or more against the page.
 * @cssprop [--aloud-figure-ring=light-dark(#b45309, #fbbf24)] - The focus ring of a button; 3:1 or more.
 * @example
 * <aloud-figure><img src="map.svg" alt="Map"><p slot="caption">Western Kazakhstan.</p></aloud-figure>
 */
export class AloudFigure extends ReactiveElement implements FigureHost {
  static override styles: CSSResult = styles;
  static override properties: PropertyDeclarations = {
    enlarge: { type: Boolean, reflect: true },
    decorative: { type: Boolean, reflect: true },
  };
  declare enlarge: boolean | undefined;
  declare decorative: boolean | undefined;

  /** @internal */
  readonly messages: MessagesController = new MessagesController(this);
  /** The figure in the element; the element itself, for pictures in slots. @internal */
  repairedFigure: RepairedFigure | undefined;
  /** The replacement of an alternative text, where it is not the same sentence for all pictures. @internal */
  replacementAlt: ReplacementAltLookup | undefined;
  /** Screen readers would speak an empty caption: the part has its role only with a caption. */
  #caption!: HTMLElement;
  #observer: MutationObserver | undefined;
  /** No framework will compare the element with what its server wrote. */
  #isHydrated = false;
  #loading: Promise<unknown> | undefined;
  #features: Promise<unknown> | undefined;

  constructor() {
    super();
    // Vue writes an attribute without a value as `true` only to a property that is a boolean.
    this.enlarge = false;
    this.decorative = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer ??= new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['alt', 'slot'],
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#restore();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#caption = createElement(
      'div',
      { part: 'caption' },
      createElement('slot', { name: 'caption' }),
      createElement('slot', { name: 'credit' }),
    );
    const description = createElement('slot', { name: 'description' });
    // A server may have drawn it.
    root.replaceChildren(
      createElement('div', { part: 'figure', role: 'figure' }, createElement('slot'), this.#caption, description),
    );
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#caption.role = this.querySelector(CAPTION_SLOT_SELECTOR) ? 'caption' : null;
    if (this.#isHydrated && (this.enlarge || this.decorative)) this.#loadFeatures();
    if (repairModule && this.#isHydrated) this.#repair(repairModule);
    else {
      this.#describePictures();
      this.#loading = this.#loadRepair();
    }
    this.#observer?.takeRecords(); // the element ignores its own changes
  }

  /** Waits for the repair and the features too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    for (;;) {
      const loading = this.#loading;
      await loading;
      const isComplete = await super.getUpdateComplete();
      if (loading === this.#loading) return isComplete;
    }
  }

  /**
   * Gives pictures without an `alt` one before the repair loads. Chromium calls a picture that gets its `alt` later an
   * "Unlabeled image". The repair then checks each of them.
   */
  #describePictures(): void {
    const figure = this.querySelector('figure') ?? this;
    const caption = figure.querySelector('figcaption, [slot="caption"]')?.textContent.trim();
    const replacement = this.messages.page?.describedInCaption;
    if (!caption || !replacement) return;
    for (const picture of figure.querySelectorAll<HTMLImageElement>(UNDESCRIBED_SELECTOR))
      if (picture.closest('figure, aloud-figure') === figure) {
        picture.dataset['aloudAlt'] = '';
        picture.alt = replacement;
      }
  }

  async #loadRepair(): Promise<void> {
    try {
      repairModule = await import('../../browser/figures/repaired-figure.js');
      await repairModule.hydrated(this);
      this.#isHydrated = true;
      this.requestUpdate();
    } catch {} // the next change tries again
  }

  #loadFeatures(): void {
    this.#features ??= this.#loading = import('./figure-features.js').then(
      ({ FigureFeatures }) => FigureFeatures.attachTo(this),
      () => (this.#features = undefined), // the next change tries again
    );
  }

  #repair({ RepairedFigure }: NonNullable<typeof repairModule>): void {
    const figure = this.querySelector('figure') ?? this;
    if (this.repairedFigure?.figure !== figure) this.#restore();
    this.repairedFigure ??= new RepairedFigure(figure);
    const { page } = this.messages;
    if (!page || !this.isConnected) return;
    const isForeign = !isSameLanguage(languageOf(this.repairedFigure.pictures[0] ?? this), page.counting.language);
    const replacementAlt = this.replacementAlt ?? (isForeign ? null : () => ({ text: page.describedInCaption }));
    if (replacementAlt) this.repairedFigure.repair(replacementAlt);
    const article = this.closest('aloud-article,article') ?? this;
    if (isForeign || this.matches(FEATURES_SELECTOR) || article.querySelectorAll('img')[1]) this.#loadFeatures();
  }

  #restore(): void {
    this.repairedFigure?.restore();
    this.repairedFigure = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-figure': AloudFigure;
  }
}
