import { unlockAudio } from '../browser/audio/unlock-audio.js';
import { unlockSpeechSynthesis } from '../browser/speech-synthesis/unlock-speech-synthesis.js';
import type { PlaybackProblem } from '../core/language/messages.js';
import type { Phase } from '../core/playback/phase.js';
import type { Role } from '../core/story/story.js';
import type { OpenReading } from './open-reading.js';
import { ReadingError } from './reading-error.js';
import type { Session } from './session.js';

/**
 * One article being read. Until the first press it holds next to nothing; the press opens its session, which owns the
 * story, the speech, the timeline and the playback. Parts join it and read its state; nothing else holds any.
 */
export class Reading implements OpenReading {
  /** What is read; null for a player without an article, which plays its sound only. */
  article: HTMLElement | null = null;
  /** The author's own sound, if any. */
  audio: HTMLAudioElement | null = null;
  /** Where facts and announcements are told: the element of the site. */
  host: HTMLElement | null = null;
  /** Roles that the listener leaves out. */
  omittedRoles: ReadonlySet<Role> = new Set();
  session: Session | undefined;
  /** Where to go on when it opens again, in seconds. */
  resumeTime = 0;

  #phase: Phase = 'idle';
  #problem: PlaybackProblem | undefined;
  #sessionModule: Promise<typeof import('./session.js')> | undefined;
  /** The opening that is under way: one that was closed meanwhile must never sound. */
  #openingToken: symbol | undefined;
  readonly #listeners = new Set<() => void>();

  get phase(): Phase {
    return this.session?.playback.phase ?? this.#phase;
  }

  /** What went wrong, if anything: one thing, the gravest. */
  get problem(): PlaybackProblem | undefined {
    return this.session?.problem ?? this.#problem;
  }

  /** Brings the code near: a finger is down, a button has the focus. Changes nothing that can be seen or heard. */
  prepare(): void {
    this.#sessionModule ??= import('./session.js');
    this.#sessionModule.catch(() => (this.#sessionModule = undefined));
  }

  /** The press itself. Synchronous to "loading", so that it shows at once and the browser knows whose wish the sound is. */
  press(): void {
    if (this.session) return this.session.toggle();
    if (this.#openingToken) return;
    this.#setPhase('loading');
    if (this.audio) unlockAudio(this.audio);
    else unlockSpeechSynthesis();
    this.prepare();
    void this.#open((this.#openingToken = Symbol()));
  }

  pause(): void {
    if (this.session) this.session.playback.pause();
    else if (this.#openingToken) this.close();
  }

  /** The sound goes with its player; the place is kept for the next. */
  releaseAudio(): void {
    this.close();
    this.audio = null;
  }

  /** Everything as the author wrote it; the place is kept. */
  close(): void {
    this.resumeTime = this.session?.resumeTime ?? this.resumeTime;
    this.session?.dispose();
    this.session = this.#openingToken = undefined;
    this.#setPhase('idle');
  }

  /** Calls after each change of state. @returns what ends it. */
  subscribe(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Something is another than before. */
  notify(): void {
    for (const callback of this.#listeners) callback();
  }

  async #open(opening: symbol): Promise<void> {
    let session: Session;
    try {
      const { Session } = await this.#sessionModule!;
      if (opening !== this.#openingToken) return;
      session = await Session.open(this);
    } catch (cause) {
      if (opening === this.#openingToken) this.#fail(cause);
      return;
    }
    if (opening !== this.#openingToken) return session.dispose();
    this.session = session;
    this.#openingToken = undefined;
    if (this.resumeTime) session.playback.seek(this.resumeTime);
    session.playback.play();
    this.notify();
  }

  /** Any error but a `ReadingError` is a fault of this library or of the network. */
  #fail(cause: unknown): void {
    this.#openingToken = undefined;
    const problem = cause instanceof ReadingError ? cause.problem : 'not-loaded';
    if (problem === 'not-loaded') console.error('aloud player/not-loaded:', cause);
    this.#setPhase('failed', problem);
  }

  #setPhase(phase: Phase, problem?: PlaybackProblem): void {
    this.#phase = phase;
    this.#problem = problem;
    this.notify();
  }
}
