import { prime } from '../browser/audio/prime.js';
import type { Problem } from '../core/language/messages.js';
import type { Phase } from '../core/playback/state.js';
import type { ReadOptions } from '../core/story/read-story.js';
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
  correct: ReadOptions['correct'];
  session: Session | undefined;
  /** Where to go on when it opens again, in seconds. */
  place = 0;

  #phase: Phase = 'idle';
  #problem: Problem | undefined;
  #module: Promise<typeof import('./session.js')> | undefined;
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
    if (this.#phase === 'loading') return;
    this.#set('loading');
    if (this.audio) prime(this.audio);
    this.prepare();
    this.#module!.then(
      ({ Session }) => this.#open(Session.open(this)),
      () => this.#set('failed', 'not-loaded'),
    );
  }

  pause(): void {
    this.session?.playback.pause();
  }

  /** The sound goes with its player; the place is kept for the next. */
  leave(): void {
    this.close();
    this.audio = null;
  }

  /** Everything as the author wrote it; the place is kept. */
  close(): void {
    this.place = this.session?.playback.time ?? this.place;
    this.session?.dispose();
    this.session = undefined;
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

  async #open(opening: Promise<Session>): Promise<void> {
    try {
      this.session = await opening;
    } catch (cause) {
      return this.#set('failed', (cause as { problem?: Problem }).problem ?? 'not-loaded');
    }
    if (this.place) this.session.playback.seek(this.place);
    this.session.playback.play();
    this.tell();
  }

  #set(phase: Phase, problem?: Problem): void {
    this.#phase = phase;
    this.#problem = problem;
    this.tell();
  }
}
