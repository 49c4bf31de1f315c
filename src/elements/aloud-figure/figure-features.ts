import type { ReactiveController } from '@lit/reactive-element';
import { exposedPictures } from '../../browser/figures/exposed-pictures.js';
import { NumberedPictures } from '../../browser/figures/numbered-pictures.js';
import { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import { NAMED_SELECTOR } from '../../browser/figures/alternative-text.js';
import type { FigureMessages } from '../../core/language/messages.js';
import { loadFigureMessages } from '../../reading/figure-messages.js';
import { ReplacementAlts } from '../../reading/replacement-alts.js';
import type { FigureHost } from './figure-host.js';
import { Decoration } from './decoration.js';
import { Enlargement } from './enlargement.js';

/** The repair has given an `alt` to each picture that has a caption. */
const NAMELESS_SELECTOR = `:not([alt], ${NAMED_SELECTOR}, [role="none"], [role="presentation"])`;

const featuresByHost = new WeakMap<FigureHost, FigureFeatures>();

/**
 * The features that few figures need: figures in the figure, numbers of several pictures, `enlarge`, `decorative`, and
 * errors for the author.
 */
export class FigureFeatures implements ReactiveController {
  readonly #host: FigureHost;
  /** Figures in the figure; each is repaired by its own caption. */
  readonly #nestedFigures = new Map<HTMLElement, RepairedFigure>();
  readonly #decoration: Decoration;
  readonly #enlargement: Enlargement;
  #language: string | undefined;
  #replacementAlts: ReplacementAlts | undefined;
  #messages: FigureMessages | undefined;
  #pictures: readonly Element[] = [];
  #numbered: NumberedPictures | undefined;
  #hasReportedMissingAlt = false;
  readonly #requestUpdate = (): void => this.#host.requestUpdate();

  /** A figure has one. */
  static attachTo(host: FigureHost): void {
    if (!featuresByHost.has(host)) featuresByHost.set(host, new FigureFeatures(host));
  }

  private constructor(host: FigureHost) {
    this.#host = host;
    this.#decoration = new Decoration(host);
    this.#enlargement = new Enlargement(host);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#updatePictures();
  }

  /** After each change of the page or of the element. */
  hostUpdated(): void {
    const { isConnected, repairedFigure, messages: messages } = this.#host;
    const { page } = messages;
    if (!page || !repairedFigure || !isConnected) return;
    const { language } = page.counting;
    void this.#loadMessages(language);
    const figures = [repairedFigure, ...this.#repairNestedFigures()];
    this.#decoration.update(figures);
    this.#reportMissingAlt(figures);
    if (this.#messages) this.#enlargement.update(figures, this.#messages, page.counting);
  }

  /** The element has left the page. */
  hostDisconnected(): void {
    this.#numbered?.unsubscribe(this.#requestUpdate);
    this.#numbered = undefined;
    this.#decoration.restore();
    this.#enlargement.close();
    for (const figure of this.#nestedFigures.values()) figure.restore();
    this.#nestedFigures.clear();
  }

  #repairNestedFigures(): RepairedFigure[] {
    const figures = new Set(this.#host.querySelectorAll<HTMLElement>('figure figure'));
    for (const [figure, repaired] of this.#nestedFigures) {
      if (figures.has(figure)) continue;
      repaired.restore();
      this.#nestedFigures.delete(figure);
    }
    for (const figure of figures) {
      const repaired = this.#nestedFigures.get(figure) ?? new RepairedFigure(figure);
      this.#nestedFigures.set(figure, repaired);
      if (this.#host.replacementAlt) repaired.repair(this.#host.replacementAlt);
    }
    return [...this.#nestedFigures.values()];
  }

  /** Pictures under one caption, or in one list. */
  #updatePictures(): void {
    const numbered = NumberedPictures.of(this.#host);
    if (numbered !== this.#numbered) {
      this.#numbered?.unsubscribe(this.#requestUpdate);
      this.#numbered = numbered;
      numbered?.subscribe(this.#requestUpdate);
    }
    this.#pictures = numbered ? [] : exposedPictures(this.#host);
  }

  /** A picture may be in a part of another language than the element (FIG-2). */
  async #loadMessages(language: string): Promise<void> {
    if (language !== this.#language) this.#replacementAlts = this.#messages = undefined;
    this.#language = language;
    const isFirst = !this.#replacementAlts;
    const replacementAlts = (this.#replacementAlts ??= new ReplacementAlts(language));
    const hasLoaded = await replacementAlts.load(this.#host);
    const messages = isFirst ? await loadFigureMessages(language) : this.#messages;
    if (language !== this.#language || !(isFirst || hasLoaded)) return; // or the element has moved to another language
    this.#messages = messages;
    this.#host.replacementAlt = (picture) =>
      replacementAlts.textFor(picture, this.#numbered?.pictures ?? this.#pictures);
    this.#host.requestUpdate();
  }

  /** FIG-12: no text is invented; the console reports the missing one once. */
  #reportMissingAlt(figures: readonly RepairedFigure[]): void {
    const nameless = figures.flatMap(({ pictures }) => pictures).find((picture) => picture.matches(NAMELESS_SELECTOR));
    if (!nameless || this.#hasReportedMissingAlt) return;
    this.#hasReportedMissingAlt = true;
    console.error('aloud figure/missing-alt: a picture has neither an alt nor a caption; people who cannot see it do not know what it shows.', nameless); // prettier-ignore
  }
}
