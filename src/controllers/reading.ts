import { prime } from '../browser/audio/prime.js';
import { primeVoice } from '../browser/device/prime.js';
import type { Problem } from '../core/language/messages.js';
import type { Phase } from '../core/playback/phase.js';
import type { Role } from '../core/story/story.js';
import type { Session } from './session.js';

/**
 * One article being read. Until the first press it holds next to nothing; the press opens its session, which owns the
 * story, the speech, the timeline and the playback. Parts join it and read its state; nothing else holds any.
 */
export class Reading {
  /** What is read; null for a player without an article, which plays its sound only. */
  article: HTMLElement | null = null;
  /** The author's own sound, if any. */
  audio: HTMLAudioElement | null = null;
  /** Where facts and announcements are told: the element of the site. */
  host: HTMLElement | null = null;
  /** Roles that the listener leaves out. */
  route: ReadonlySet<Role> = new Set();
  session: Session | undefined;
  /** Where to go on when it opens again, in seconds. */
  place = 0;

  #phase: Phase = 'idle';
  #problem: Problem | undefined;
  #module: Promise<typeof import('./session.js')> | undefined;
  /** The opening that is under way: one that was closed meanwhile must never sound. */
  #opening: symbol | undefined;
  readonly #listeners = new Set<() => void>();

  get phase(): Phase {
    return this.session?.playback.phase ?? this.#phase;
  }

  /** What went wrong, if anything: one thing, the gravest. */
  get problem(): Problem | undefined {
    return this.session?.problem ?? this.#problem;
  }

  /** Brings the code near: a finger is down, a button has the focus. Changes nothing that can be seen or heard. */
  prepare(): void {
    this.#module ??= import('./session.js');
    this.#module.catch(() => (this.#module = undefined));
  }

  /** The press itself. Synchronous to "loading", so that it shows at once and the browser knows whose wish the sound is. */
  press(): void {
    if (this.session) return this.session.toggle();
    if (this.#opening) return;
    this.#set('loading');
    if (this.audio) prime(this.audio);
    else primeVoice();
    this.prepare();
    void this.#open((this.#opening = Symbol()));
  }

  pause(): void {
    if (this.session) this.session.playback.pause();
    else if (this.#opening) this.close();
  }

  /** The sound goes with its player; the place is kept for the next. */
  leave(): void {
    this.close();
    this.audio = null;
  }

  /** Everything as the author wrote it; the place is kept. */
  close(): void {
    this.place = this.session?.place ?? this.place;
    this.session?.dispose();
    this.session = this.#opening = undefined;
    this.#set('idle');
  }

  /** Calls after each change of state. @returns what ends it. */
  listen(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Something is another than before. */
  tell(): void {
    for (const callback of this.#listeners) callback();
  }

  async #open(opening: symbol): Promise<void> {
    let session: Session;
    try {
      const { Session } = await this.#module!;
      if (opening !== this.#opening) return;
      session = await Session.open(this);
    } catch (cause) {
      if (opening === this.#opening) this.#fail(cause as Error & { problem?: Problem });
      return;
    }
    if (opening !== this.#opening) return session.dispose();
    this.session = session;
    this.#opening = undefined;
    if (this.place) session.playback.seek(this.place);
    session.playback.play();
    this.tell();
  }

  /** Misfits of the page have a problem's name; whatever has none is ours, or the network's. */
  #fail(cause: Error & { problem?: Problem }): void {
    this.#opening = undefined;
    if (!cause.problem) console.error('aloud player/not-loaded:', cause);
    this.#set('failed', cause.problem ?? 'not-loaded');
  }

  #set(phase: Phase, problem?: Problem): void {
    this.#phase = phase;
    this.#problem = problem;
    this.tell();
  }
}
