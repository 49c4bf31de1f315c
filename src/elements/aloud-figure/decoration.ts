import type { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import type { FigureHost } from './figure-host.js';

/** A title alone names a picture in Firefox, whatever its `alt`. */
const SILENCED_ATTRIBUTES = ['alt', 'title'] as const;

/**
 * `decorative`: a picture gets `alt=""`, because its author declares it decorative; never a picture with a caption
 * (FIG-11).
 */
export class Decoration {
  readonly #host: FigureHost;
  /** The author's values; null for a missing attribute. */
  readonly #authoredAttributes = new Map<
    HTMLImageElement,
    Record<(typeof SILENCED_ATTRIBUTES)[number], string | null>
  >();
  #hasReported = false;

  constructor(host: FigureHost) {
    this.#host = host;
  }

  update(figures: readonly RepairedFigure[]): void {
    const { decorative, shadowRoot } = this.#host;
    const isCaptioned = figures.some(({ caption }) => caption.trim());
    const isSilent = decorative && !isCaptioned;
    if (decorative && isCaptioned && !this.#hasReported) {
      this.#hasReported = true;
      console.error('aloud figure/decorative-with-caption: a picture with a caption is not decorative; `decorative` is ignored.', this.#host); // prettier-ignore
    }
    const pictures = isSilent ? figures.flatMap(({ pictures }) => pictures) : [];
    for (const picture of this.#authoredAttributes.keys())
      if (!pictures.includes(picture)) this.#restorePicture(picture);
    for (const picture of pictures) this.#silencePicture(picture);
    // An empty figure would be spoken.
    const figure = shadowRoot!.querySelector('[part="figure"]')!;
    if (isSilent) figure.removeAttribute('role');
    else figure.setAttribute('role', 'figure');
  }

  /** Restores what the author wrote. */
  restore(): void {
    for (const picture of this.#authoredAttributes.keys()) this.#restorePicture(picture);
  }

  #silencePicture(picture: HTMLImageElement): void {
    const authored = this.#authoredAttributes.get(picture) ?? { alt: '', title: null };
    for (const name of SILENCED_ATTRIBUTES) {
      const written = picture.getAttribute(name);
      // An `alt` that this class has emptied keeps its value; any other value is the page's.
      if (!this.#authoredAttributes.has(picture) || (name === 'alt' ? written !== '' : written !== null))
        authored[name] = written;
    }
    this.#authoredAttributes.set(picture, authored);
    if (picture.getAttribute('alt') !== '') picture.alt = '';
    picture.removeAttribute('title');
  }

  #restorePicture(picture: HTMLImageElement): void {
    const { alt, title } = this.#authoredAttributes.get(picture)!;
    this.#authoredAttributes.delete(picture);
    if (title !== null && !picture.hasAttribute('title')) picture.title = title;
    if (picture.getAttribute('alt') !== '') return; // the page wrote another
    if (alt === null) picture.removeAttribute('alt');
    else if (alt) picture.alt = alt;
  }
}
