import type { ReactiveController } from '@lit/reactive-element';
import { Gallery, heardPictures } from '../../browser/page/gallery.js';
import { MendedFigure } from '../../browser/page/mended-figure.js';
import { NAME } from '../../browser/page/picture-words.js';
import { number } from '../../core/language/duration.js';
import { fill, type FigureMessages } from '../../core/language/messages.js';
import { figureWords } from '../../controllers/figure-words.js';
import type { AloudFigure } from './aloud-figure.js';
import { Decoration } from './decoration.js';
import { Enlargement } from './enlargement.js';

/** A picture that the caption has given words has an `alt` by now. */
const NAMELESS = `:not([alt], ${NAME}, [role="none"], [role="presentation"])`;

const rests = new WeakMap<AloudFigure, Rest>();

/** What most figures never need: figures in it, places among several pictures, `enlarge`, `decorative`, and what to tell the author. */
export class Rest implements ReactiveController {
  readonly #host: AloudFigure;
  /** Figures in the figure; each is mended by its own caption. */
  readonly #inner = new Map<HTMLElement, MendedFigure>();
  readonly #decoration: Decoration;
  readonly #enlargement: Enlargement;
  #language: string | undefined;
  #messages: FigureMessages | undefined;
  #pictures: readonly Element[] = [];
  #gallery: Gallery | undefined;
  #hasToldOfNameless = false;
  readonly #tell = (): void => this.#host.requestUpdate();

  /** A figure has one. */
  static join(host: AloudFigure): void {
    if (!rests.has(host)) rests.set(host, new Rest(host));
  }

  private constructor(host: AloudFigure) {
    this.#host = host;
    this.#decoration = new Decoration(host);
    this.#enlargement = new Enlargement(host);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#join();
  }

  /** After each change of the page or of the element. */
  hostUpdated(): void {
    const { isConnected, mended, words } = this.#host;
    const { page } = words;
    if (!page || !mended || !isConnected) return;
    const { language } = page.counting;
    if (language !== this.#language) void this.#translate(language);
    const figures = [mended, ...this.#mendInner()];
    this.#decoration.update(figures);
    this.#tellOfNameless(figures);
    if (this.#messages) this.#enlargement.update(figures, this.#messages, page.counting);
  }

  /** The element has left the page. */
  hostDisconnected(): void {
    this.#gallery?.leave(this.#tell);
    this.#gallery = undefined;
    this.#decoration.restore();
    this.#enlargement.close();
    for (const figure of this.#inner.values()) figure.restore();
    this.#inner.clear();
  }

  #mendInner(): MendedFigure[] {
    const figures = new Set(this.#host.querySelectorAll<HTMLElement>('figure figure'));
    for (const [figure, mended] of this.#inner) {
      if (figures.has(figure)) continue;
      mended.restore();
      this.#inner.delete(figure);
    }
    for (const figure of figures) {
      const mended = this.#inner.get(figure) ?? new MendedFigure(figure);
      this.#inner.set(figure, mended);
      mended.mend(this.#host.described ?? this.#host.words.page!.describedInCaption);
    }
    return [...this.#inner.values()];
  }

  /** Pictures under one caption, or in one list. */
  #join(): void {
    const gallery = Gallery.of(this.#host);
    if (gallery !== this.#gallery) {
      this.#gallery?.leave(this.#tell);
      this.#gallery = gallery;
      gallery?.watch(this.#tell);
    }
    this.#pictures = gallery ? [] : heardPictures(this.#host);
  }

  async #translate(language: string): Promise<void> {
    this.#language = language;
    const messages = await figureWords(language);
    if (language !== this.#language) return; // it was moved meanwhile
    this.#messages = messages;
    this.#host.described = (picture) => this.#describe(picture, messages);
    this.#host.requestUpdate();
  }

  /** "Described in the caption", with a picture's place where there are several (FIG-10). */
  #describe(picture: Element, { describedOf }: FigureMessages): string {
    const { counting, describedInCaption } = this.#host.words.page!;
    const pictures = this.#gallery?.pictures ?? this.#pictures;
    const at = pictures.indexOf(picture);
    if (at < 0 || pictures.length < 2) return describedInCaption;
    return fill(describedOf, { n: number(at + 1, counting), count: number(pictures.length, counting) });
  }

  /** FIG-12: nothing is invented; the author is told, once. */
  #tellOfNameless(figures: readonly MendedFigure[]): void {
    const nameless = figures.flatMap(({ pictures }) => pictures).find((picture) => picture.matches(NAMELESS));
    if (!nameless || this.#hasToldOfNameless) return;
    this.#hasToldOfNameless = true;
    console.error('aloud figure/missing-alt: a picture with neither an alt nor a caption; nobody who cannot see it knows what it shows.', nameless); // prettier-ignore
  }
}
