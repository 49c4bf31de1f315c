import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Role } from '../../core/story/story.js';
import type { ArticleLocator } from '../../reading/article-locator.js';
import { isJoinedBy, GATHER_EVENT, type JoinEvent } from '../../reading/join-controller.js';
import { Reading } from '../../reading/reading.js';
import { MessagesController } from '../../reading/messages-controller.js';

/** Content that the author may not have prepared, or that gets buttons. */
const UNPREPARED_SELECTOR = ':is(img, amp-img, [role=img]):not(aloud-figure *), [heading-buttons] *';

const AUTHORED = ':not([data-aloud-made])';

/**
 * Wraps an article of any site, or names one by `for`, and makes it playable. It repairs pictures by attributes, so
 * that a screen reader speaks each caption once. It adds a player or skip links where the page has none. It moves
 * nothing and, without `heading-buttons`, adds nothing inside the article; when it is removed, it restores everything.
 *
 * @attr for - The id of the article, or a selector, where it cannot be wrapped. It may come later.
 * @attr leave-out - Roles that are not read aloud, separated by spaces: `byline notice`; with `expansions`, `<abbr title>` is read as it stands.
 * @attr skip - A selector for elements that are no part of the story, for markup that the author cannot change. `flag`,
 * `headline`,
 * `dateline`, `byline`, `caption`, `credit`, `quote`, `about`, `notice`, `note`, `related` and `advert` are selectors for these
 * roles.
 * @attr player - `off`: adds no player.
 * @attr player-position - Where the added player stands: `before` or `after` the article, or at the element of a selector:
 * in it where it is empty, else after it.
 * @attr dock - `off`: the controls do not stay at the bottom edge while the player is out of view.
 * @attr resume - `off`: the reader's place in the story is not kept.
 * @attr heading-buttons - Adds a button after each heading, which listens from there.
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
  /** The words of the attribute; scripts may also give an array. */
  declare leaveOut: unknown;

  /** Internal: the article that the enhancer found elsewhere in the page. */
  foundArticle: HTMLElement | null = null;
  readonly reading: Reading = new Reading();
  readonly messages: MessagesController = new MessagesController(this, () => this.article);
  #enhancer: ArticleLocator | undefined;
  #enhancing: Promise<void> | undefined;
  /** Identifies an enhancement; a new one replaces it when the element leaves the page, or names another article. */
  #enhancementToken: symbol | undefined;
  /** Not made in the constructor: a server has none. */
  #observer: MutationObserver | undefined;

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
    if (changed.has('leaveOut')) this.reading.omittedRoles = new Set(rolesOf(this.leaveOut));
    if (changed.has('htmlFor')) this.#removeEnhancements();
    this.#enhanceIfNeeded();
  }

  /** The article to read: among several, the one with the headline. */
  get article(): HTMLElement {
    const named = this.htmlFor && (this.getRootNode() as Document | ShadowRoot).getElementById(this.htmlFor);
    return this.foundArticle || named || this.querySelector('article:has(h1)') || this.querySelector('article') || this;
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
    const { article } = this;
    const isReady =
      article !== this && // an editor may have emptied it
      this.contains(article) &&
      this.querySelector(`aloud-player${AUTHORED}`) &&
      document.querySelector(`aloud-skip-links${AUTHORED}`) &&
      !this.querySelector(UNPREPARED_SELECTOR);
    if (!isReady) this.#startEnhancing();
    else {
      this.#observer ??= new MutationObserver((records) => this.#startEnhancing(records));
      this.#observer.observe(this, { subtree: true, childList: true, characterData: true });
    }
  }

  #startEnhancing(changes: readonly MutationRecord[] = []): void {
    this.#observer?.disconnect();
    this.#enhancing = this.#loadEnhancer((this.#enhancementToken = Symbol()), changes);
  }

  async #loadEnhancer(token: symbol, changes: readonly MutationRecord[]): Promise<void> {
    try {
      const { ArticleLocator } = await import('../../reading/article-locator.js');
      if (token === this.#enhancementToken) this.#enhancer = new ArticleLocator(this, changes);
    } catch (cause) {
      console.error('aloud article/not-loaded:', cause);
    }
  }

  #removeEnhancements(): void {
    this.#observer?.disconnect();
    this.#enhancer?.dispose();
    this.#enhancer = this.#enhancementToken = undefined;
  }
}

/** Frameworks give a property any value. */
function rolesOf(value: unknown): Role[] {
  const words: unknown[] = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [];
  return words.filter(Boolean) as Role[];
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
