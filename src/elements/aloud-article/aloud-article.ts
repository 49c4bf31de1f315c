import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Role } from '../../core/story/story.js';
import type { AnyArticle } from '../../controllers/any-article.js';
import { answers, GATHER, type JoinEvent } from '../../controllers/join.js';
import { Reading } from '../../controllers/reading.js';
import { Words } from '../../controllers/words.js';

/** What an article may hold that its author did not make ready. */
const UNREADY = ':is(img, amp-img, [role="img"]):not(aloud-figure *)';

/**
 * Wraps an article of any site, or names one by `for`, and makes it one that can be heard and followed. Pictures are
 * mended by attributes, so that each caption is heard once; where there is no player, or the page has no skip links, they
 * are made. It moves nothing, adds nothing inside the article, and takes everything back when it is removed.
 *
 * @attr for - The id of the article, where it cannot be wrapped.
 * @attr leave-out - Roles that are not read aloud, by spaces: `byline notice`.
 * @attr skip - A selector: what is no part of the story, for markup that cannot be touched. So are `flag`, `headline`,
 * `dateline`, `byline`, `caption`, `credit`, `quote`, `about`, `notice`, `related`, `advert`: what a part is.
 * @attr player - `off`: none is made.
 * @attr skip-links - `off`: none are made.
 * @attr flag-updates - `off`: nothing is said when the flag changes.
 * @fires aloud-sentence - A sentence begins: `SentenceEvent`.
 * @fires aloud-word - A word begins: `WordEvent`.
 * @fires aloud-fit - How well recording and page fit, once: `FitEvent`.
 * @fires aloud-announce - About to be said to a screen reader; cancelable: `AnnounceEvent`.
 */
export class AloudArticle extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    leaveOut: { attribute: 'leave-out' },
  };
  declare htmlFor: string | null;
  declare leaveOut: string | null;

  readonly reading: Reading = new Reading();
  readonly words: Words = new Words(this, () => this.article);
  #any: AnyArticle | undefined;
  #readying: Promise<void> | undefined;
  /** The wish for it; another one takes its place when the element goes, or names another article. */
  #wish: symbol | undefined;
  readonly #changes = new MutationObserver((records) => this.#makeReady(records));

  constructor() {
    super();
    this.htmlFor = '';
    this.leaveOut = '';
    this.reading.host = this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('aloud-join', this.#answer);
    document.dispatchEvent(new Event(GATHER));
    this.requestUpdate(); // it may have been elsewhere meanwhile
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('aloud-join', this.#answer);
    this.#rest();
    queueMicrotask(() => this.isConnected || this.reading.close());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('leaveOut'))
      this.reading.route = new Set((this.leaveOut ?? '').split(/\s+/).filter(Boolean) as Role[]);
    if (changed.has('htmlFor')) this.#rest();
    this.#tend();
  }

  /** The article that is read: that with the headline, among several. */
  get article(): HTMLElement {
    const named = this.htmlFor && (this.getRootNode() as Document | ShadowRoot).getElementById(this.htmlFor);
    return named || this.querySelector('article:has(h1)') || this.querySelector('article') || this;
  }

  /** With what its author did not make ready. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#readying;
    await this.#any?.calm;
    return complete;
  }

  #answer = (event: Event): void => {
    const question = event as JoinEvent;
    if (question.reading || !answers(this, question)) return;
    this.reading.article = this.article;
    question.reading = this.reading;
  };

  /** The code for what the author did not make ready comes only where there is something to do, now or after a change. */
  #tend(): void {
    if (!this.isConnected || !this.words.page || this.#wish) return;
    const isReady =
      this.querySelector('aloud-player') &&
      document.querySelector('aloud-skip-links') &&
      !this.#root.querySelector(UNREADY);
    if (!isReady) this.#makeReady();
    else this.#changes.observe(this.#root, { subtree: true, childList: true, characterData: true });
  }

  get #root(): HTMLElement {
    return this.htmlFor ? this.article : this;
  }

  #makeReady(changes: readonly MutationRecord[] = []): void {
    this.#changes.disconnect();
    this.#readying = this.#ready((this.#wish = Symbol()), changes);
  }

  async #ready(wish: symbol, changes: readonly MutationRecord[]): Promise<void> {
    try {
      const { AnyArticle } = await import('../../controllers/any-article.js');
      if (wish === this.#wish) this.#any = new AnyArticle(this, this.#root, changes);
    } catch (cause) {
      console.error('aloud article/not-loaded:', cause);
    }
  }

  #rest(): void {
    this.#changes.disconnect();
    this.#any?.dispose();
    this.#any = this.#wish = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
