import type { LinksMessages } from '../../core/language/messages.js';
import { announce } from './announcer.js';
import { StopUpdates } from './stop-updates.js';

/** How patient it is, in milliseconds. */
interface Patience {
  /** What comes so soon after it was made belongs to the page's loading. */
  readonly settling: number;
  /** A text that is still being written is waited for. */
  readonly calm: number;
  /** Between two messages; of what came meanwhile, the newest is said. */
  readonly gap: number;
}

const PATIENCE: Patience = { settling: 3_000, calm: 1_000, gap: 20_000 };

/** The flags that were shown or said in this page, so that none is said twice. */
const known = new Set<string>();

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
  readonly #words: LinksMessages;
  readonly #patience: Patience;
  readonly #stop: StopUpdates;
  readonly #since: number = performance.now();
  #flag: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  /** @param words in the language of the page. */
  constructor(words: LinksMessages, patience: Partial<Patience> = {}) {
    this.#words = words;
    this.#patience = { ...PATIENCE, ...patience };
    this.#stop = new StopUpdates(words);
  }

  /** What the page came with: known, and not said. */
  meet(flag: HTMLElement | null): void {
    this.#flag = flag;
    known.add(key(textOf(flag)));
  }

  /** The flag as it is now, null where the story has none; also another element than before. */
  look(flag: HTMLElement | null): void {
    this.#flag = flag;
    const text = textOf(flag);
    if (!text || known.has(key(text))) return;
    const now = performance.now();
    const { settling, calm, gap } = this.#patience;
    if (document.readyState !== 'complete' || now < this.#since + settling) return void known.add(key(text));
    this.#timer ??= setTimeout(() => this.#say(), Math.max(calm, this.#last + gap - now));
  }

  /** The article has gone, and its button with it. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop.remove();
  }

  /** What stands there by now; a change that was taken back meanwhile is none. */
  #say(): void {
    this.#timer = undefined;
    const text = textOf(this.#flag);
    if (!text || known.has(key(text))) return;
    known.add(key(text));
    if (this.#stop.pressed) return;
    const first = !this.#stop.offered;
    this.#stop.offer();
    this.#last = performance.now();
    announce(this.#flag!, first ? `${ended(text)} ${this.#words.updates.whereToStop}` : text);
  }
}

/** What is seen of it; '' where nothing is. */
const textOf = (flag: HTMLElement | null): string =>
  flag?.checkVisibility({ visibilityProperty: true }) ? flag.textContent.replace(/\s+/g, ' ').trim() : '';

const key = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A sentence, so that a voice pauses after it. */
const ended = (text: string): string => (/[\p{Po}\p{Pe}\p{Pf}]$/u.test(text) ? text : `${text}.`);
