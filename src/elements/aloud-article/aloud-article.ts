import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Role } from '../../core/story/story.js';
import type { ArticleLocator } from '../../reading/article-locator.js';
import { isJoinedBy, GATHER_EVENT, type JoinEvent } from '../../reading/join-controller.js';
import { Reading } from '../../reading/reading.js';
import { MessagesController } from '../../reading/messages-controller.js';

export type { FitEvent, LeftOutEvent, SentenceEvent, WordEvent } from '../../reading/events.js';

/** Content that the author may not have prepared, or that gets buttons. */
const UNPREPARED_SELECTOR = ':is(img, amp-img, [role=img]):not(aloud-figure *), [heading-buttons] *';

const AUTHORED = ':not([data-aloud-made])';

/**
 * Wraps an article of any site, or names one by `for`, and makes it playable. It repairs pictures by attributes, so
 * that a screen reader speaks each caption once. It adds a player or skip links where the page has none. It moves
 * nothing and, without `heading-buttons`, adds nothing inside the article; when it is removed, it restores everything.
 *
 * @tag aloud-article
 * @attr {string} for - The id of the article, or a selector, where it cannot be wrapped. It may come later.
 * @attr {string} leave-out - Roles that are not read aloud, separated by spaces: `byline notice`; with `expansions`, `<abbr title>` is read as it
 * stands. The property may also be an array.
 * @attr {string} skip - A selector for elements that are no part of the story, for markup that the author cannot change.
 * @attr {string} flag - A selector for the flag: "Breaking", "Opinion".
 * @attr {string} headline - A selector for the headline.
 * @attr {string} dateline - A selector for the dateline: the place and the time.
 * @attr {string} byline - A selector for the names of the writers.
 * @attr {string} paragraph - A selector for paragraphs: what a guess leaves out is read.
 * @attr {string} heading - A selector for headings of sections.
 * @attr {string} image - A selector for pictures whose alternative text is read.
 * @attr {string} caption - A selector for captions.
 * @attr {string} credit - A selector for credits of pictures.
 * @attr {string} quote - A selector for quotes.
 * @attr {string} item - A selector for items of lists.
 * @attr {string} row - A selector for rows of tables.
 * @attr {string} about - A selector for the text about the writer or the publisher.
 * @attr {string} notice - A selector for legal notices.
 * @attr {string} note - A selector for footnotes and endnotes.
 * @attr {string} related - A selector for links to other stories, which are not read.
 * @attr {string} advert - A selector for advertisements, which are not read.
 * @attr {'off'} player - `off`: adds no player.
 * @attr {string} player-position - Where the added player stands: `before` or `after` the article, or at the element of a selector:
 * in it where it is empty, else after it.
 * @attr {'off'} dock - `off`: the controls do not stay at the bottom edge while the player is out of view.
 * @attr {'off'} resume - `off`: the reader's place in the story is not kept.
 * @attr {boolean} heading-buttons - Adds a button after each heading, which listens from there.
 * @attr {'off'} skip-links - `off`: adds no skip links.
 * @attr {'off'} flag-updates - `off`: does not announce a changed flag.
 * @fires {SentenceEvent} aloud-sentence - A sentence begins.
 * @fires {WordEvent} aloud-word - A word begins.
 * @fires {FitEvent} aloud-fit - How well recording and page match, once.
 * @fires {LeftOutEvent} aloud-left-out - What a guess leaves out of the story, once.
 * @fires {PressEvent} aloud-press - Play or Pause is pressed in a player inside it, or in the one that it added; cancelable.
 * @fires {AnnounceEvent} aloud-announce - A screen reader announcement is about to be made; cancelable.
 * @fires {PlaybackEvent} aloud-play - The sound starts, or continues after a pause. With `aloud/player-api.js`.
 * @fires {PlaybackEvent} aloud-pause - The sound pauses. With `aloud/player-api.js`.
 * @fires {PlaybackEvent} aloud-ended - The story has come to its end. With `aloud/player-api.js`.
 * @fires {PlaybackEvent} aloud-seek - The position changes. With `aloud/player-api.js`.
 * @fires {PlaybackEvent} aloud-rate - The speed changes. With `aloud/player-api.js`.
 * @fires {PlaybackProgressEvent} aloud-progress - A quarter of the story is over. With `aloud/player-api.js`.
 * @fires {PlaybackErrorEvent} aloud-error - The sound or its words fail. With `aloud/player-api.js`.
 * @csspart listen - The button after a heading, of `heading-buttons`, in the element `[data-aloud-listen]`.
 * @cssprop [--aloud-sentence-color=light-dark(#000, #fff)] - Text of the sentence that is read; set on the root or on the article.
 * @cssprop [--aloud-sentence-background=light-dark(#ffdd334d, #ffcc0040)] - Background of the sentence that is read.
 * @cssprop [--aloud-sentence-decoration=none] - `text-decoration` of the sentence that is read.
 * @cssprop [--aloud-sentence-link-color=light-dark(#0b3d91, #b9d4ff)] - Links in the sentence that is read.
 * @cssprop [--aloud-word-color=#000] - Text of the word that is read.
 * @cssprop [--aloud-word-background=#ffeb3b] - Background of the word that is read.
 * @cssprop [--aloud-word-line=#7a5c00] - The line under the word that is read.
 * @cssprop [--aloud-place-line=currentColor] - The line under a sentence that is chosen in the list of sentences.
 * @cssprop [--aloud-changed-line=currentColor] - The line under words that have changed since the recording.
 */
export class AloudArticle extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    leaveOut: { attribute: 'leave-out' },
  };
  declare htmlFor: string | null;
  declare leaveOut: string | readonly Role[] | null;

  /** The article that the enhancer found elsewhere in the page. @internal */
  foundArticle: HTMLElement | null = null;
  /** What is read, and its sound. */
  readonly reading: Reading = new Reading();
  /** @internal */
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

  /** Waits for the language and for the enhancements too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.messages.loading;
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

/** Frameworks give a property any value, and write a list as an attribute with commas. */
function rolesOf(value: unknown): Role[] {
  const words: unknown[] = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value : [];
  return words.filter(Boolean) as Role[];
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-article': AloudArticle;
  }
}
