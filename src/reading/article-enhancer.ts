import { createCorrections, roleSelector } from '../browser/story/corrections.js';
import { FlagUpdates } from '../browser/live-region/flag-updates.js';
import { createSkipLinks } from '../browser/skip-links/create-skip-links.js';
import { accessibilityUpdate } from '../browser/dom/accessibility-update.js';
import { pageSettled } from '../browser/dom/page-settled.js';
import { createElement } from '../browser/dom/create-element.js';
import { wait } from '../browser/dom/wait.js';
import { warnOnce } from '../browser/dom/warn-once.js';
import { hasLocalVoice } from '../browser/speech-synthesis/choose-voice.js';
import type { LinksMessages } from '../core/language/messages.js';
import { RepairedArticle, OBSERVED_CHANGES } from '../browser/figures/repaired-article.js';
import { AuthoredAudio } from '../browser/audio/authored-audio.js';
import type { HeadingButtons } from './listen-from/heading-buttons.js';
import { loadHeadingButtons } from './listen-from/load-heading-buttons.js';
import { loadLinksMessages } from './links-messages.js';
import { ReplacementAlts } from './replacement-alts.js';
import type { ArticleHost } from './article-host.js';
import { isNamed } from './join-controller.js';
import { placePlayer, prepareShadowRoot } from './player-placement.js';
import { languageOf } from '../browser/dom/language-of.js';

/** Changes of the page are collected for so long, in milliseconds: a page may write its picture, then its caption. */
const GATHER_MS = 150;

/** In milliseconds. Until then a page may still be loading its content. */
const SETTLED_MS = 5_000;

/** In milliseconds. A browser that lists no voice until then probably has none. */
const VOICES_MS = 1_000;

/**
 * Adds what the author of an article did not write: repaired pictures, by attributes only; a player, in the shadow root
 * of the `aloud-article`, where no framework looks for it; skip links, where the page has none; and an announcement
 * when the story's flag changes.
 */
export class ArticleEnhancer {
  readonly #host: ArticleHost;
  readonly #root: HTMLElement;
  readonly #replacementAlts: ReplacementAlts;
  readonly #repairedArticle: RepairedArticle;
  readonly #observer = new MutationObserver((records) => this.#queueMutations(records));
  #records: MutationRecord[] = [];
  #updateTimer: ReturnType<typeof setTimeout> | undefined;
  #player: HTMLElement | undefined;
  #authoredAudio: AuthoredAudio | undefined;
  #flagUpdates: FlagUpdates | undefined;
  #headingButtons: HeadingButtons | undefined;
  #linksMessages: LinksMessages | undefined;
  #removeSkipLinks: (() => void) | undefined;
  /** May what is outside shadow roots change? */
  #isSettled = false;
  /** Resolves when the device lists its voices, or probably has none. */
  #lateVoice: Promise<void> | undefined;
  readonly #disposal = new AbortController();
  /** Resolves when the skip links exist, and the last change of the page has been handled. */
  settled: Promise<unknown>;

  /** @param first the changes of the page that made the enhancer necessary; none where it was necessary from the start. */
  constructor(host: ArticleHost, first: readonly MutationRecord[]) {
    this.#host = host;
    const root = host.contains(host.article) ? host : host.article;
    this.#root = root;
    this.#replacementAlts = new ReplacementAlts(host.messages.page!.counting.language);
    this.#repairedArticle = new RepairedArticle(
      root,
      (picture, numbered) => this.#replacementAlts.textFor(picture, numbered),
      createCorrections(host),
    );
    this.ensurePlayer();
    this.settled = this.#enhance(first);
  }

  /** Restores what the author wrote. */
  dispose(): void {
    this.#observer.disconnect();
    clearTimeout(this.#updateTimer);
    this.#repairedArticle.restore();
    this.#removePlayer();
    this.#removeSkipLinks?.();
    this.#flagUpdates?.dispose();
    this.#disposal.abort();
  }

  /**
   * Nothing outside shadow roots changes before the page has settled. Then first what gives the article other parents, and
   * after it what removes figures: see `accessibilityUpdate`.
   */
  async #enhance(first: readonly MutationRecord[]): Promise<void> {
    const host = this.#host;
    const { signal } = this.#disposal;
    [this.#linksMessages] = await Promise.all([
      loadLinksMessages(languageOf(document.body)),
      this.#replacementAlts.load(this.#root),
    ]);
    if (signal.aborted) return;
    if (host.getAttribute('flag-updates') !== 'off') this.#watchFlag(this.#linksMessages, first);
    await this.#lateVoice;
    await pageSettled(host, signal);
    if (signal.aborted) return;
    this.#isSettled = true;
    this.ensurePlayer();
    if (host.getAttribute('skip-links') !== 'off') this.#requestSkipLinks();
    do await accessibilityUpdate(signal);
    while (!signal.aborted && this.ensurePlayer());
    if (signal.aborted) return;
    this.#repairedArticle.repair();
    if (host.hasAttribute('heading-buttons'))
      this.#headingButtons = await loadHeadingButtons(host, () => this.#player ?? findPlayer(host), signal);
    if (signal.aborted) return;
    this.#observer.observe(this.#root, OBSERVED_CHANGES);
    this.#flagUpdates?.update(this.#currentFlag);
  }

  /** Announcements of the flag, in the language of the page. */
  #watchFlag(messages: LinksMessages, first: readonly MutationRecord[]): void {
    const flag = this.#currentFlag;
    this.#flagUpdates = new FlagUpdates(messages, { settlingMs: Math.max(0, SETTLED_MS - performance.now()) });
    if (flag && first.some((record) => affectsFlag(record, flag))) this.#flagUpdates.update(flag);
    else this.#flagUpdates.setInitialFlag(flag);
  }

  #requestSkipLinks(): void {
    const host = this.#host;
    this.#removeSkipLinks?.();
    this.#removeSkipLinks = createSkipLinks({
      story: host.article,
      player: this.#player ?? findPlayer(host),
      messages: this.#linksMessages!,
    });
  }

  /** The element that the author marks as the flag. */
  get #currentFlag(): HTMLElement | null {
    return this.#host.article.querySelector<HTMLElement>(roleSelector('flag', this.#host));
  }

  #queueMutations(records: readonly MutationRecord[]): void {
    this.#records.push(...records);
    if (this.#updateTimer === undefined) this.settled = new Promise((resolve) => this.#scheduleUpdate(resolve));
  }

  #scheduleUpdate(then: (nothing: unknown) => void): void {
    this.#updateTimer = setTimeout(async () => {
      if (this.ensurePlayer()) await accessibilityUpdate(this.#disposal.signal);
      await this.#replacementAlts.load(this.#root);
      this.#updateTimer = undefined;
      if (this.#disposal.signal.aborted) return then(undefined);
      this.#repairedArticle.handleMutations(this.#records.splice(0));
      this.#headingButtons?.update();
      this.#observer.takeRecords(); // the enhancer ignores its own changes
      this.#handleReplacedArticle();
      this.#flagUpdates?.update(this.#currentFlag);
      then(undefined);
    }, GATHER_MS);
  }

  /** A router may replace the article: the reading of the old one closes, and its position is dropped. */
  #handleReplacedArticle(): void {
    const { reading, article } = this.#host;
    if (!reading.article || reading.article === article || reading.article.isConnected) return;
    reading.article = article;
    reading.reset();
  }

  /**
   * Creates a player where no other player plays this article, and where there is a recording or a voice. If the author
   * adds a player later, this one is removed; if a script removes this one, it comes back.
   * @returns true when the article got another parent, a slot.
   */
  ensurePlayer(): boolean {
    const host = this.#host;
    if (host.getAttribute('player') === 'off' || findPlayer(host)) {
      this.#removePlayer();
      return false;
    }
    if (!host.article.textContent.trim() || !customElements.get('aloud-player')) return false;
    if (!this.#isSettled && host.hasAttribute('player-position')) return false;
    this.#adoptAudio();
    if (this.#player?.isConnected) return false;
    const drawn = host.shadowRoot?.querySelector<HTMLElement>('aloud-player'); // by a server
    if (!this.#authoredAudio && !this.#findVoice()) {
      drawn?.remove();
      return prepareShadowRoot(host);
    }
    this.#player ??= drawn ?? createElement('aloud-player');
    if (drawn) return false;
    const isReparented = placePlayer(this.#player, host);
    if (this.#removeSkipLinks) this.#requestSkipLinks(); // again, with a link to the player
    return isReparented;
  }

  /** The author's own recording, which may come later than the player. */
  #adoptAudio(): void {
    const { reading, article } = this.#host;
    if (!this.#authoredAudio && reading.phase === 'idle') {
      this.#authoredAudio = AuthoredAudio.of(this.#host.contains(article) ? this.#host : article);
      if (this.#authoredAudio) reading.audio = this.#authoredAudio.audio;
    }
    if (this.#isSettled) this.#authoredAudio?.hideControls();
  }

  /** Has the device a voice for the article? Some browsers list their voices late: the player comes with them. */
  #findVoice(): boolean {
    const { speechSynthesis } = globalThis as Partial<typeof globalThis>;
    const hasVoice = hasLocalVoice(languageOf(this.#host.article), speechSynthesis);
    if (!hasVoice) this.#lateVoice ??= this.#waitForVoice(speechSynthesis);
    return hasVoice;
  }

  async #waitForVoice(speechSynthesis: SpeechSynthesis | undefined): Promise<void> {
    const { signal } = this.#disposal;
    speechSynthesis?.addEventListener?.('voiceschanged', () => void this.ensurePlayer(), { signal });
    await wait(VOICES_MS, signal, { target: speechSynthesis, type: 'voiceschanged' });
    if (signal.aborted || this.#player || findPlayer(this.#host)) return;
    const language = languageOf(this.#host.article);
    warnOnce(
      this.#host,
      `aloud article/no-sound: no player is added: the article has no recording, and this device no voice of its own for lang="${language}".`,
    );
  }

  /** Where the page itself holds the player, a task later: a script may be removing elements at this moment. */
  #removePlayer(): void {
    const player = this.#player;
    if (player && player.getRootNode() !== this.#host.shadowRoot) setTimeout(() => player.remove());
    else player?.remove();
    if (this.#authoredAudio) this.#host.reading.releaseAudio();
    this.#authoredAudio?.restore();
    this.#player = this.#authoredAudio = undefined;
  }
}

/** The author's own player, here or elsewhere in the page. */
function findPlayer(host: ArticleHost): HTMLElement | null {
  const root = host.getRootNode() as Document | ShadowRoot;
  const players = [...root.querySelectorAll<HTMLElement>('aloud-player:not([data-aloud-made])')];
  return players.find((player) => isPlayerFor(player, host, root)) ?? null;
}

function isPlayerFor(player: HTMLElement, host: ArticleHost, root: ParentNode): boolean {
  if (host.contains(player)) return true;
  const name = player.getAttribute('for');
  if (name) return isNamed(host, name);
  return !player.closest('aloud-article') && root.querySelectorAll('aloud-article').length === 1;
}

/** Does the change write the flag, or something in it? */
const affectsFlag = ({ target, addedNodes }: MutationRecord, flag: Element): boolean =>
  flag.contains(target) || [...addedNodes].some((node) => node.contains(flag));
