import type { LinksMessages } from '../../core/language/messages.js';
import { announce } from './announcer.js';
import { StopUpdatesButton } from './stop-updates-button.js';

/** How patient it is, in milliseconds. */
interface FlagUpdateDelays {
  /** What comes so soon after it was made belongs to the page's loading. */
  readonly settlingMs: number;
  /** A text that is still being written is waited for. */
  readonly quietMs: number;
  /** Between two messages; of what came meanwhile, the newest is said. */
  readonly gapMs: number;
}

const DEFAULT_DELAYS: FlagUpdateDelays = { settlingMs: 3_000, quietMs: 1_000, gapMs: 20_000 };

/** The flags that were shown or said in this page, so that none is said twice. */
const knownFlags = new Set<string>();

/**
 * Says a story's flag ("Breaking News") when it changes while the page is open, politely and once (ART-2): never what the
 * page came with, never the same words twice, never a second message before the first is over. The site can keep each
 * message (`aloud-announce`), and the listener can stop them all (2.2.2): by a button at the end of the page, which comes
 * with the first message and is named in it. The flag itself stays as it is: plain text, no live region.
 *
 * @example
 * const updates = new FlagUpdates(await linksWords(document.body));
 * updates.meet(flag); // at first
 * updates.look(flag); // after each change of the article
 */
export class FlagUpdates {
  readonly #messages: LinksMessages;
  readonly #delays: FlagUpdateDelays;
  readonly #stopButton: StopUpdatesButton;
  readonly #createdAt: number = performance.now();
  #flag: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAnnouncedAt = -Infinity;

  /** @param words in the language of the page. */
  constructor(words: LinksMessages, patience: Partial<FlagUpdateDelays> = {}) {
    this.#messages = words;
    this.#delays = { ...DEFAULT_DELAYS, ...patience };
    this.#stopButton = new StopUpdatesButton(words);
  }

  /** What the page came with: known, and not said. */
  setInitialFlag(flag: HTMLElement | null): void {
    this.#flag = flag;
    knownFlags.add(comparisonKey(visibleTextOf(flag)));
  }

  /** The flag as it is now, null where the story has none; also another element than before. */
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

  /** The article has gone, and its button with it. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopButton.remove();
  }

  /** What stands there by now; a change that was taken back meanwhile is none. */
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

/** What is seen of it; '' where nothing is. */
const visibleTextOf = (flag: HTMLElement | null): string =>
  flag?.checkVisibility({ visibilityProperty: true }) ? flag.textContent.replace(/\s+/g, ' ').trim() : '';

const comparisonKey = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A sentence, so that a voice pauses after it. */
const asSentence = (text: string): string => (/[\p{Po}\p{Pe}\p{Pf}]$/u.test(text) ? text : `${text}.`);
