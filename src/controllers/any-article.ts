import { corrections, selectorOf } from '../browser/page/corrections.js';
import { FlagUpdates } from '../browser/page/flag-updates.js';
import { makeSkipLinks } from '../browser/page/make-skip-links.js';
import { make } from '../browser/page/make.js';
import { MendedArticle, WATCHED } from '../browser/page/mended-article.js';
import { OwnSound } from '../browser/page/own-sound.js';
import { linksWords } from './links-words.js';
import type { Reading } from './reading.js';
import type { Words } from './words.js';

/** How long changes of the page are gathered, in milliseconds: a page may write its picture, then its caption. */
const GATHERED = 150;

/** Until then, in milliseconds, a page is not yet what it wants to be. */
const SETTLED = 5_000;

/** The host of the parts that are made: the `aloud-article`. */
export interface ArticleHost extends HTMLElement {
  readonly reading: Reading;
  readonly words: Words;
  /** What is read: the article that it wraps or names. */
  readonly article: HTMLElement;
}

/**
 * What an article of any page needs that its author did not write: pictures heard once, by attributes only; a player, in
 * the shadow root of the `aloud-article`, where no framework looks for it; skip links, where the page has none; and a word
 * when the story's flag changes.
 */
export class AnyArticle {
  readonly #host: ArticleHost;
  readonly #mended: MendedArticle;
  readonly #changes = new MutationObserver((records) => this.#gather(records));
  #records: MutationRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #player: HTMLElement | undefined;
  #sound: OwnSound | undefined;
  #flag: FlagUpdates | undefined;
  #removeSkipLinks: (() => void) | undefined;
  #disposed = false;
  /** Until the links are made, and the last change of the page was followed. */
  calm: Promise<unknown>;

  /**
   * @param root holds the pictures.
   * @param first the changes of the page that made this wanted; none where it was wanted from the first.
   */
  constructor(host: ArticleHost, root: HTMLElement, first: readonly MutationRecord[]) {
    this.#host = host;
    this.#mended = new MendedArticle(root, host.words.page!.describedInCaption, corrections(host));
    this.#mended.mend();
    this.#changes.observe(root, WATCHED);
    this.#makePlayer();
    this.calm = this.#speak(first);
  }

  /** Everything as the author wrote it. */
  dispose(): void {
    this.#changes.disconnect();
    clearTimeout(this.#timer);
    this.#mended.restore();
    this.#removePlayer();
    this.#removeSkipLinks?.();
    this.#flag?.dispose();
    this.#disposed = true;
  }

  /** Skip links, and what is said of the flag, in the language of the page. */
  async #speak(first: readonly MutationRecord[]): Promise<void> {
    const words = await linksWords(document.body);
    if (this.#disposed) return;
    const host = this.#host;
    if (host.getAttribute('skip-links') !== 'off')
      this.#removeSkipLinks = makeSkipLinks({ story: host.article, player: this.#player ?? playerOf(host), words });
    if (host.getAttribute('flag-updates') === 'off') return;
    const flag = this.#flagNow;
    this.#flag = new FlagUpdates(words, { settling: Math.max(0, SETTLED - performance.now()) });
    if (flag && first.some((record) => concerns(record, flag))) this.#flag.look(flag);
    else this.#flag.meet(flag);
  }

  /** What its author calls the flag. */
  get #flagNow(): HTMLElement | null {
    return this.#host.article.querySelector<HTMLElement>(selectorOf('flag', this.#host));
  }

  #gather(records: readonly MutationRecord[]): void {
    this.#records.push(...records);
    if (this.#timer === undefined) this.calm = new Promise((resolve) => this.#wait(resolve));
  }

  #wait(then: (nothing: unknown) => void): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#mended.follow(this.#records.splice(0));
      this.#changes.takeRecords(); // our own changes ask for nothing
      this.#makePlayer();
      this.#followArticle();
      this.#flag?.look(this.#flagNow);
      then(undefined);
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
    if (host.getAttribute('player') === 'off' || playerOf(host)) {
      this.#removePlayer();
    } else if (!this.#player && host.article.textContent.trim() && customElements.get('aloud-player')) {
      this.#player = make('aloud-player');
      this.#sound = OwnSound.of(host.article);
      if (this.#sound) host.reading.audio = this.#sound.audio;
      const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      root.replaceChildren(this.#player, make('slot'));
    }
  }

  #removePlayer(): void {
    this.#player?.remove();
    if (this.#sound) this.#host.reading.leave();
    this.#sound?.release();
    this.#player = this.#sound = undefined;
  }
}

/** The player that its author wrote, here or elsewhere. */
function playerOf(host: ArticleHost): HTMLElement | null {
  const root = host.getRootNode() as Document | ShadowRoot;
  return (
    host.querySelector<HTMLElement>('aloud-player') ??
    [...root.querySelectorAll<HTMLElement>('aloud-player')].find((player) => isFor(player, host, root)) ??
    null
  );
}

function isFor(player: HTMLElement, host: ArticleHost, root: ParentNode): boolean {
  if (player.hasAttribute('for')) return player.getAttribute('for') === host.id;
  return !player.closest('aloud-article') && root.querySelectorAll('aloud-article').length === 1;
}

/** Did it write the flag, or something in it? */
const concerns = ({ target, addedNodes }: MutationRecord, flag: Element): boolean =>
  flag.contains(target) || [...addedNodes].some((node) => node.contains(flag));
