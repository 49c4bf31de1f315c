import { corrections } from '../browser/page/corrections.js';
import { make } from '../browser/page/make.js';
import { MendedArticle, WATCHED } from '../browser/page/mended-article.js';
import type { Reading } from './reading.js';
import type { Words } from './words.js';

/** How long changes of the page are gathered, in milliseconds: a page may write its picture, then its caption. */
const GATHERED = 150;

/** The host of the parts that are made: the `aloud-article`. */
export interface ArticleHost extends HTMLElement {
  readonly reading: Reading;
  readonly words: Words;
  /** What is read: the article that it wraps or names. */
  readonly article: HTMLElement;
}

/**
 * What an article of any page needs that its author did not write: pictures heard once, by attributes only; and a
 * player, in the shadow root of the `aloud-article`, where no framework looks for it.
 */
export class AnyArticle {
  readonly #host: ArticleHost;
  readonly #mended: MendedArticle;
  readonly #changes = new MutationObserver((records) => this.#gather(records));
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #player: HTMLElement | undefined;

  /** @param root holds the pictures. */
  constructor(host: ArticleHost, root: HTMLElement) {
    this.#host = host;
    this.#mended = new MendedArticle(root, host.words.page!.describedInCaption, corrections(host));
    this.#mended.mend();
    this.#changes.observe(root, WATCHED);
    this.#makePlayer();
  }

  /** Everything as the author wrote it. */
  dispose(): void {
    this.#changes.disconnect();
    clearTimeout(this.#timer);
    this.#mended.restore();
    this.#player?.remove();
  }

  #gather(records: readonly MutationRecord[]): void {
    this.#records.push(...records);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#mended.follow(this.#records.splice(0));
      this.#changes.takeRecords(); // our own changes ask for nothing
      this.#makePlayer();
      this.#followArticle();
    }, GATHERED);
  }

  /** A router may put another story in the place of this one: what is read of the old one ends, and no place is kept. */
  #followArticle(): void {
    const { reading, article } = this.#host;
    if (!reading.article || reading.article === article || reading.article.isConnected) return;
    reading.close();
    reading.article = article;
    reading.place = 0;
    reading.tell();
  }

  /** Where no player plays this article. One that its author writes later takes over. */
  #makePlayer(): void {
    const host = this.#host;
    if (hasPlayer(host)) {
      this.#player?.remove();
      this.#player = undefined;
    } else if (!this.#player && host.article.textContent.trim() && customElements.get('aloud-player')) {
      this.#player = make('aloud-player');
      const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      root.replaceChildren(this.#player, make('slot'));
    }
  }
}

/** Is there a player, or does the author want none? */
export function hasPlayer(host: ArticleHost): boolean {
  if (host.getAttribute('player') === 'off' || host.querySelector('aloud-player')) return true;
  const root = host.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll('aloud-player')].some((player) =>
    player.hasAttribute('for')
      ? player.getAttribute('for') === host.id
      : !player.closest('aloud-article') && root.querySelectorAll('aloud-article').length === 1,
  );
}
