import { queryOrNull } from '../browser/dom/query-or-null.js';
import { warnOnce } from '../browser/dom/warn-once.js';
import { measureContent } from '../core/story/content-size.js';
import { adoptedArticle, isEmptyWrapper } from '../core/story/wrapped-article.js';
import { ArticleEnhancer } from './article-enhancer.js';
import type { ArticleHost } from './article-host.js';

/** Changes of the page are collected for so long, in milliseconds. */
const GATHER_MS = 100;

/** In milliseconds after the page has loaded: the author then reads in the console that there is no article yet. */
const REPORT_MS = 1_000;

/**
 * Enhances the article of an `aloud-article`. Where the element wraps none, this finds the article that it names (`for`:
 * an id or a selector) or that an editor has put beside it, waits for it, and follows it when a script replaces it.
 */
export class ArticleLocator {
  readonly #host: ArticleHost;
  readonly #root: Document | ShadowRoot;
  readonly #observer = new MutationObserver(() => this.#queueUpdate());
  #enhancer: ArticleEnhancer;
  #updateTimer: ReturnType<typeof setTimeout> | undefined;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param changes of the page that made the enhancements necessary; none where they were necessary from the start. */
  constructor(host: ArticleHost, changes: readonly MutationRecord[]) {
    this.#host = host;
    this.#root = host.getRootNode() as Document | ShadowRoot;
    this.#takeArticle();
    this.#enhancer = new ArticleEnhancer(host, changes);
    if (!this.#isElsewhere) return;
    // A selector may select by any attribute; these are what scripts write late.
    const attributes = host.htmlFor ? { attributeFilter: ['id', 'class'] } : {};
    this.#observer.observe(this.#root, { subtree: true, childList: true, ...attributes });
    if (document.readyState === 'complete') this.#reportLater();
    else addEventListener('load', this.#reportLater, { once: true });
  }

  /** Resolves when the enhancements are complete. */
  get settled(): Promise<unknown> {
    return this.#enhancer.settled;
  }

  /** Restores what the author wrote. */
  dispose(): void {
    this.#observer.disconnect();
    removeEventListener('load', this.#reportLater);
    clearTimeout(this.#updateTimer);
    clearTimeout(this.#reportTimer);
    this.#enhancer.dispose();
    this.#host.foundArticle = null;
  }

  /** Must the article be looked for outside the host? */
  get #isElsewhere(): boolean {
    return !!this.#host.htmlFor || isEmptyWrapper(this.#host);
  }

  #find(): HTMLElement | null {
    const { htmlFor, foundArticle } = this.#host;
    if (htmlFor) return this.#root.getElementById(htmlFor) ?? queryOrNull(this.#root, htmlFor);
    if (!isEmptyWrapper(this.#host)) return null;
    // Measuring the whole page after each change would be slow.
    if (foundArticle?.isConnected) return foundArticle;
    return (adoptedArticle(this.#host, measureContent(this.#root)) ?? null) as HTMLElement | null;
  }

  #queueUpdate(): void {
    this.#updateTimer ??= setTimeout(() => {
      this.#updateTimer = undefined;
      if (this.#find() !== this.#host.foundArticle) this.#replaceArticle();
      else this.#enhancer.ensurePlayer();
      if (!this.#isElsewhere) this.#observer.disconnect();
    }, GATHER_MS);
  }

  #replaceArticle(): void {
    this.#enhancer.dispose();
    this.#takeArticle();
    this.#enhancer = new ArticleEnhancer(this.#host, []);
  }

  /**
   * The reading of the old one closes, and its position is dropped, unless there was none. A player of the author may
   * have joined before.
   */
  #takeArticle(): void {
    const host = this.#host;
    const { reading, foundArticle } = host;
    host.foundArticle = this.#find();
    if (reading.article && reading.article !== host.article) {
      reading.article = host.article;
      if (foundArticle) reading.reset();
      else reading.close();
    }
  }

  #reportLater = (): void => {
    this.#reportTimer = setTimeout(() => {
      const { htmlFor, foundArticle } = this.#host;
      if (foundArticle || !this.#isElsewhere) return;
      warnOnce(
        this.#host,
        htmlFor
          ? `aloud article/empty: nothing in the page matches for="${htmlFor}" yet; the player comes with it.`
          : 'aloud article/empty: this <aloud-article> holds nothing, and no <article> with text is around or after it. An editor may have closed it too early. Name the article: for="id or selector".',
      );
    }, REPORT_MS);
  };
}
