import { unlockAudio } from '../browser/audio/unlock-audio.js';
import { unlockSpeechSynthesis } from '../browser/speech-synthesis/unlock-speech-synthesis.js';
import type { PlaybackProblem } from '../core/language/messages.js';
import type { Phase } from '../core/playback/phase.js';
import type { Role } from '../core/story/story.js';
import type { OpenReading } from './open-reading.js';
import { ReadingError } from './reading-error.js';
import type { Session } from './session.js';

/** In milliseconds. A server that does not answer must not keep the button at "loading". */
const LOAD_TIMEOUT_MS = 20_000;

/**
 * The reading of one article. Until the first press it holds almost nothing. The press opens its session, which owns
 * the story, the speech, the timeline and the playback. Parts of the page join it and read its state; no other object
 * holds any.
 */
export class Reading implements OpenReading {
  /** Null for a player without an article, which plays its audio only. */
  article: HTMLElement | null = null;
  /** The author's own `<audio>`, if any. */
  audio: HTMLAudioElement | null = null;
  /** The site's element that dispatches the events and announcements. */
  host: HTMLElement | null = null;
  /** The roles that the listener omits. */
  omittedRoles: ReadonlySet<Role> = new Set();
  session: Session | undefined;
  declare beforePlay?: OpenReading['beforePlay'];
  /** Where to resume, in seconds. */
  resumeTime = 0;

  #phase: Phase = 'idle';
  #problem: PlaybackProblem | undefined;
  #sessionModule: Promise<typeof import('./session.js')> | undefined;
  /** The opening in progress: one that was closed in the meantime must never play. */
  #openingToken: symbol | undefined;
  readonly #listeners = new Set<() => void>();

  get phase(): Phase {
    return this.session?.playback.phase ?? this.#phase;
  }

  /** The gravest problem, if any. */
  get problem(): PlaybackProblem | undefined {
    return this.session?.problem ?? this.#problem;
  }

  /** Loads the code: a pointer is down, or a button has the focus. Nothing visible or audible changes. */
  prepare(): void {
    this.#sessionModule ??= import('./session.js');
    this.#sessionModule.catch(() => (this.#sessionModule = undefined));
  }

  /**
   * Handles the press. It sets "loading" synchronously, so that the button shows it at once and the browser counts the
   * sound as the result of the press.
   */
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

  /** Releases the audio of a removed player; the position is kept for the next player. */
  releaseAudio(): void {
    this.close();
    this.audio = null;
  }

  /** Closes the session and restores what the author wrote; the position is kept. */
  close(): void {
    this.resumeTime = this.session?.resumeTime ?? this.resumeTime;
    this.session?.dispose();
    this.session = this.#openingToken = undefined;
    this.#setPhase('idle');
  }

  /** The page has another story or another recording: closes the session, from the start again. */
  reset(): void {
    this.close();
    this.resumeTime = 0;
    this.notify();
  }

  /** Calls back after each change of state. @returns a function that ends the subscription. */
  subscribe(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Reports a change of state. */
  notify(): void {
    for (const callback of this.#listeners) callback();
  }

  async #open(opening: symbol): Promise<void> {
    let session: Session;
    try {
      const { Session } = await Promise.race([
        this.#sessionModule!,
        new Promise<never>((_, reject) => setTimeout(reject, LOAD_TIMEOUT_MS)),
      ]);
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
