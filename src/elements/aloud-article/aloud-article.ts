import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';
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
  declare leaveOut: string;

  readonly reading: Reading = new Reading();
  readonly #words = new Words(this);
  #mended: MendedFigure[] = [];

  constructor() {
    super();
    this.leaveOut = '';
    this.reading.host = this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('aloud-join', this.#answer);
    document.dispatchEvent(new Event(GATHER));
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#mend, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('aloud-join', this.#answer);
    document.removeEventListener('DOMContentLoaded', this.#mend);
    for (const figure of this.#mended.splice(0)) figure.restore();
    queueMicrotask(() => this.isConnected || this.reading.close());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('leaveOut')) this.reading.route = new Set(this.leaveOut.split(/\s+/).filter(Boolean) as Role[]);
    this.#mend();
  }

  #answer = (event: Event): void => {
    const question = event as JoinEvent;
    if (question.reading || !answers(this, question)) return;
    this.reading.article = this.querySelector('article') ?? this;
    question.reading = this.reading;
  };

  #mend = (): void => {
    const described = this.#words.page?.describedInCaption;
    if (!described || !this.isConnected) return;
    for (const figure of this.querySelectorAll('figure')) {
      if (figure.closest('aloud-figure') || this.#mended.some((known) => known.figure === figure)) continue;
      const mended = new MendedFigure(figure);
      mended.mend(described);
      this.#mended.push(mended);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
