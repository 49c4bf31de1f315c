import type { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import type { FigureHost } from './figure-host.js';

/** A title alone names a picture in Firefox, whatever its `alt`. */
const SILENCED_ATTRIBUTES = ['alt', 'title'] as const;

/** `decorative`: a picture that says nothing is given `alt=""`, since its author says so; never one that has a caption (FIG-11). */
export class Decoration {
  readonly #host: FigureHost;
  /** What the author wrote; null for what was not there. */
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
      console.error('aloud figure/decorative-with-caption: what has a caption says something; `decorative` is left out of account.', this.#host); // prettier-ignore
    }
    const pictures = isSilent ? figures.flatMap(({ pictures }) => pictures) : [];
    for (const picture of this.#authoredAttributes.keys())
      if (!pictures.includes(picture)) this.#restorePicture(picture);
    for (const picture of pictures) this.#silencePicture(picture);
    // A figure round nothing would be heard as one.
    const figure = shadowRoot!.querySelector('[part="figure"]')!;
    if (isSilent) figure.removeAttribute('role');
    else figure.setAttribute('role', 'figure');
  }

  /** Everything as the author wrote it. */
  restore(): void {
    for (const picture of this.#authoredAttributes.keys()) this.#restorePicture(picture);
  }

  #silencePicture(picture: HTMLImageElement): void {
    const kept = this.#authoredAttributes.get(picture) ?? { alt: '', title: null };
    for (const name of SILENCED_ATTRIBUTES) {
      const written = picture.getAttribute(name);
      // What is silent by our doing stays kept; anything else the page wrote.
      if (!this.#authoredAttributes.has(picture) || (name === 'alt' ? written !== '' : written !== null))
        kept[name] = written;
    }
    this.#authoredAttributes.set(picture, kept);
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
