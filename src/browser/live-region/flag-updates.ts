import type { LinksMessages } from '../../core/language/messages.js';
import { announce } from './announcer.js';
import { StopUpdatesButton } from './stop-updates-button.js';

/** Its delays, in milliseconds. */
interface FlagUpdateDelays {
  /** A change so soon after the start belongs to the loading of the page. */
  readonly settlingMs: number;
  /** Waits until the page has finished writing the text. */
  readonly quietMs: number;
  /** Between two messages. Of the changes in between, the newest is announced. */
  readonly gapMs: number;
}

const DEFAULT_DELAYS: FlagUpdateDelays = { settlingMs: 3_000, quietMs: 1_000, gapMs: 20_000 };

/** The flags that this page has shown or announced, so that none is announced twice. */
const knownFlags = new Set<string>();

/**
 * Announces a story's flag ("Breaking News") when it changes while the page is open, politely and once (ART-2): never the
 * flag that the page came with, never the same words twice, never a second message before the first is over. The site can
 * cancel each message (`aloud-announce`). The listener can stop all of them (WCAG 2.2.2) with a button at the end of the
 * page, which the first message adds and names. The flag itself does not change: plain text, no live region.
 *
 * @example
 * const updates = new FlagUpdates(await loadLinksMessages(languageOf(document.body)));
 * updates.setInitialFlag(flag);
 * updates.update(flag); // after each change of the article
 */
export class FlagUpdates {
  readonly #messages: LinksMessages;
  readonly #delays: FlagUpdateDelays;
  readonly #stopButton: StopUpdatesButton;
  readonly #createdAt: number = performance.now();
  #flag: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAnnouncedAt = -Infinity;

  /** @param messages in the language of the page. */
  constructor(messages: LinksMessages, delays: Partial<FlagUpdateDelays> = {}) {
    this.#messages = messages;
    this.#delays = { ...DEFAULT_DELAYS, ...delays };
    this.#stopButton = new StopUpdatesButton(messages);
  }

  /** The flag that the page came with: it is known, and not announced. */
  setInitialFlag(flag: HTMLElement | null): void {
    this.#flag = flag;
    knownFlags.add(comparisonKey(visibleTextOf(flag)));
  }

  /** The present flag, null where the story has none. Another element may hold it than before. */
  update(flag: HTMLElement | null): void {
    this.#flag = flag;
    const text = visibleTextOf(flag);
    if (!text || knownFlags.has(comparisonKey(text))) return;
    const now = performance.now();
    const { settlingMs, quietMs, gapMs } = this.#delays;
    if (document.readyState !== 'complete' || now < this.#createdAt + settlingMs)
      return void knownFlags.add(comparisonKey(text));
    this.#timer ??= setTimeout(() => this.#announceFlag(), Math.max(quietMs, this.#lastAnnouncedAt + gapMs - now));
  }

  /** The article has left the page: the button leaves too. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopButton.remove();
  }

  /** Reads the flag again; a change that the page has undone is no change. */
  #announceFlag(): void {
    this.#timer = undefined;
    const text = visibleTextOf(this.#flag);
    if (!text || knownFlags.has(comparisonKey(text))) return;
    knownFlags.add(comparisonKey(text));
    if (this.#stopButton.isPressed) return;
    const first = !this.#stopButton.isInPage;
    this.#stopButton.addToPage();
    this.#lastAnnouncedAt = performance.now();
    announce(this.#flag!, first ? `${asSentence(text)} ${this.#messages.updates.whereToStop}` : text);
  }
}

/** Its visible text; '' where nothing is visible. */
const visibleTextOf = (flag: HTMLElement | null): string =>
  flag?.checkVisibility({ visibilityProperty: true }) ? flag.textContent.replace(/\s+/g, ' ').trim() : '';

const comparisonKey = (text: string): string => text.normalize('NFKC').toLowerCase();

/** As a sentence, so that a voice pauses after it. */
const asSentence = (text: string): string => (/[\p{Po}\p{Pe}\p{Pf}]$/u.test(text) ? text : `${text}.`);
