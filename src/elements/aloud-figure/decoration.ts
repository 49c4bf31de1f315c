import type { MendedFigure } from '../../browser/page/mended-figure.js';
import type { AloudFigure } from './aloud-figure.js';

/** A title alone names a picture in Firefox, whatever its `alt`. */
const SILENCED = ['alt', 'title'] as const;

/** `decorative`: a picture that says nothing is given `alt=""`, since its author says so; never one that has a caption (FIG-11). */
export class Decoration {
  readonly #host: AloudFigure;
  /** What the author wrote; null for what was not there. */
  readonly #kept = new Map<HTMLImageElement, Record<(typeof SILENCED)[number], string | null>>();
  #hasTold = false;

  constructor(host: AloudFigure) {
    this.#host = host;
  }

  update(figures: readonly MendedFigure[]): void {
    const { decorative, shadowRoot } = this.#host;
    const isCaptioned = figures.some(({ caption }) => caption.trim());
    const isSilent = decorative && !isCaptioned;
    if (decorative && isCaptioned && !this.#hasTold) {
      this.#hasTold = true;
      console.error('aloud figure/decorative-with-caption: what has a caption says something; `decorative` is left out of account.', this.#host); // prettier-ignore
    }
    const pictures = isSilent ? figures.flatMap(({ pictures }) => pictures) : [];
    for (const picture of this.#kept.keys()) if (!pictures.includes(picture)) this.#giveBack(picture);
    for (const picture of pictures) this.#silence(picture);
    // A figure round nothing would be heard as one.
    const figure = shadowRoot!.querySelector('[part="figure"]')!;
    if (isSilent) figure.removeAttribute('role');
    else figure.setAttribute('role', 'figure');
  }

  /** Everything as the author wrote it. */
  restore(): void {
    for (const picture of this.#kept.keys()) this.#giveBack(picture);
  }

  #silence(picture: HTMLImageElement): void {
    const kept = this.#kept.get(picture) ?? { alt: '', title: null };
    for (const name of SILENCED) {
      const written = picture.getAttribute(name);
      // What is silent by our doing stays kept; anything else the page wrote.
      if (!this.#kept.has(picture) || (name === 'alt' ? written !== '' : written !== null)) kept[name] = written;
    }
    this.#kept.set(picture, kept);
    if (picture.getAttribute('alt') !== '') picture.alt = '';
    picture.removeAttribute('title');
  }

  #giveBack(picture: HTMLImageElement): void {
    const { alt, title } = this.#kept.get(picture)!;
    this.#kept.delete(picture);
    if (title !== null && !picture.hasAttribute('title')) picture.title = title;
    if (picture.getAttribute('alt') !== '') return; // the page wrote another
    if (alt === null) picture.removeAttribute('alt');
    else if (alt) picture.alt = alt;
  }
}
