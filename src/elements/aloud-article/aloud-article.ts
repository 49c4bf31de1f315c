import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { MendedFigure } from '../../browser/page/mended-figure.js';
import type { Role } from '../../core/story/story.js';
import { answers, GATHER, type JoinEvent } from '../../controllers/join.js';
import { Reading } from '../../controllers/reading.js';
import { Words } from '../../controllers/words.js';

/**
 * Wraps an article, and makes it one that can be heard and followed. It mends the figures in it by attributes, so that
 * each caption is heard once, and answers the parts (player, …) that belong to it. It renders nothing and moves nothing.
 *
 * @attr leave-out - Roles that are not read aloud, by spaces: `byline notice`.
 * @fires aloud-sentence - A sentence begins: `SentenceEvent`.
 * @fires aloud-word - A word begins: `WordEvent`.
 * @fires aloud-fit - How well recording and page fit, once: `FitEvent`.
 * @fires aloud-announce - About to be said to a screen reader; cancelable: `AnnounceEvent`.
 */
export class AloudArticle extends ReactiveElement {
  static override properties: PropertyDeclarations = { leaveOut: { attribute: 'leave-out' } };
  declare leaveOut: string | null;

  readonly reading: Reading = new Reading();
  readonly #words = new Words(this, () => this.#article);
  readonly #mended = new Map<Element, MendedFigure>();
  readonly #changes = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.leaveOut = '';
    this.reading.host = this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('aloud-join', this.#answer);
    document.dispatchEvent(new Event(GATHER));
    this.#changes.observe(this, { subtree: true, childList: true, characterData: true, attributeFilter: ['alt'] });
    this.requestUpdate(); // it may have been elsewhere meanwhile
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('aloud-join', this.#answer);
    this.#changes.disconnect();
    for (const figure of this.#mended.values()) figure.restore();
    this.#mended.clear();
    queueMicrotask(() => this.isConnected || this.reading.close());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('leaveOut'))
      this.reading.route = new Set((this.leaveOut ?? '').split(/\s+/).filter(Boolean) as Role[]);
    this.#mend();
  }

  get #article(): HTMLElement {
    return this.querySelector('article') ?? this;
  }

  #answer = (event: Event): void => {
    const question = event as JoinEvent;
    if (question.reading || !answers(this, question)) return;
    this.reading.article = this.#article;
    question.reading = this.reading;
  };

  /** Figures of the story, those too that came later; what stands in an `aloud-figure` is that one's. */
  #mend(): void {
    const described = this.#words.page?.describedInCaption;
    if (!described || !this.isConnected) return;
    const figures = new Set(
      [...this.querySelectorAll('figure')].filter((figure) => figure.closest('aloud-figure, aloud-article') === this),
    );
    for (const [figure, mended] of this.#mended) {
      if (figures.has(figure as HTMLElement)) continue;
      mended.restore();
      this.#mended.delete(figure);
    }
    for (const figure of figures) {
      const mended = this.#mended.get(figure) ?? new MendedFigure(figure);
      this.#mended.set(figure, mended);
      mended.mend(described);
    }
    this.#changes.takeRecords(); // our own changes ask for nothing
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
