import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Role } from '../../core/story/story.js';
import type { ArticleEnhancer } from '../../reading/article-enhancer.js';
import { isJoinedBy, GATHER_EVENT, type JoinEvent } from '../../reading/join-controller.js';
import { Reading } from '../../reading/reading.js';
import { MessagesController } from '../../reading/messages-controller.js';

/** Content that the author may not have prepared. */
const UNPREPARED_SELECTOR = ':is(img, amp-img, [role="img"]):not(aloud-figure *)';

/**
 * Wraps an article of any site, or names one by `for`, and makes it playable. It repairs pictures by attributes, so
 * that a screen reader speaks each caption once. It adds a player or skip links where the page has none. It moves
 * nothing and adds nothing inside the article; when it is removed, it restores everything.
 *
 * @attr for - The id of the article, where it cannot be wrapped.
 * @attr leave-out - Roles that are not read aloud, separated by spaces: `byline notice`.
 * @attr skip - A selector for elements that are no part of the story, for markup that the author cannot change. `flag`,
 * `headline`,
 * `dateline`, `byline`, `caption`, `credit`, `quote`, `about`, `notice`, `related` and `advert` are selectors for these
 * roles.
 * @attr player - `off`: adds no player.
 * @attr skip-links - `off`: adds no skip links.
 * @attr flag-updates - `off`: does not announce a changed flag.
 * @fires aloud-sentence - A sentence begins: `SentenceEvent`.
 * @fires aloud-word - A word begins: `WordEvent`.
 * @fires aloud-fit - How well recording and page match, once: `FitEvent`.
 * @fires aloud-left-out - What a guess leaves out of the story, once: `LeftOutEvent`.
 * @fires aloud-announce - A screen reader announcement is about to be made; cancelable: `AnnounceEvent`.
 */
export class AloudArticle extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    leaveOut: { attribute: 'leave-out' },
  };
  declare htmlFor: string | null;
  declare leaveOut: string | null;

  readonly reading: Reading = new Reading();
  readonly messages: MessagesController = new MessagesController(this, () => this.article);
  #enhancer: ArticleEnhancer | undefined;
  #enhancing: Promise<void> | undefined;
  /** Identifies an enhancement; a new one replaces it when the element leaves the page, or names another article. */
  #enhancementToken: symbol | undefined;
  readonly #observer = new MutationObserver((records) => this.#startEnhancing(records));

  constructor() {
    super();
    this.htmlFor = '';
    this.leaveOut = '';
    this.reading.host = this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('aloud-join', this.#handleJoin);
    document.dispatchEvent(new Event(GATHER_EVENT));
    this.requestUpdate(); // the element may have been elsewhere in the meantime
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('aloud-join', this.#handleJoin);
    this.#removeEnhancements();
    queueMicrotask(() => this.isConnected || this.reading.close());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('leaveOut'))
      this.reading.omittedRoles = new Set((this.leaveOut ?? '').split(/\s+/).filter(Boolean) as Role[]);
    if (changed.has('htmlFor')) this.#removeEnhancements();
    this.#enhanceIfNeeded();
  }

  /** The article to read: among several, the one with the headline. */
  get article(): HTMLElement {
    const named = this.htmlFor && (this.getRootNode() as Document | ShadowRoot).getElementById(this.htmlFor);
    return named || this.querySelector('article:has(h1)') || this.querySelector('article') || this;
  }

  /** Waits for the enhancements too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#enhancing;
    await this.#enhancer?.settled;
    return complete;
  }

  #handleJoin = (event: Event): void => {
    const question = event as JoinEvent;
    if (question.reading || !isJoinedBy(this, question)) return;
    this.reading.article = this.article;
    question.reading = this.reading;
  };

  /** Loads the enhancer only where it is needed, now or after a change. */
  #enhanceIfNeeded(): void {
    if (!this.isConnected || !this.messages.page || this.#enhancementToken) return;
    const isReady =
      this.querySelector('aloud-player') &&
      document.querySelector('aloud-skip-links') &&
      !this.#root.querySelector(UNPREPARED_SELECTOR);
    if (!isReady) this.#startEnhancing();
    else this.#observer.observe(this.#root, { subtree: true, childList: true, characterData: true });
  }

  get #root(): HTMLElement {
    return this.htmlFor ? this.article : this;
  }

  #startEnhancing(changes: readonly MutationRecord[] = []): void {
    this.#observer.disconnect();
    this.#enhancing = this.#loadEnhancer((this.#enhancementToken = Symbol()), changes);
  }

  async #loadEnhancer(token: symbol, changes: readonly MutationRecord[]): Promise<void> {
    try {
      const { ArticleEnhancer } = await import('../../reading/article-enhancer.js');
      if (token === this.#enhancementToken) this.#enhancer = new ArticleEnhancer(this, this.#root, changes);
    } catch (cause) {
      console.error('aloud article/not-loaded:', cause);
    }
  }

  #removeEnhancements(): void {
    this.#observer.disconnect();
    this.#enhancer?.dispose();
    this.#enhancer = this.#enhancementToken = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
