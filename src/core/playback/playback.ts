import type { Engine, EngineEvent, FailureReason } from './engine.js';
import { isPlayRequested, type Phase } from './phase.js';
import { nextPhase, type PhaseTrigger } from './next-phase.js';

/** What is another than before; read it from the playback. */
export type PlaybackChange = 'phase' | 'seeked' | 'drifted' | 'rate' | 'duration';

export const MIN_RATE = 0.5;
export const MAX_RATE = 3;

/**
 * Whether and where a story sounds. Requests go up to the engine, state comes down from what the engine tells; only
 * "loading" is known here first, as a press must show at once.
 *
 * @example
 * const playback = new Playback(new RecordingEngine(audio));
 * const stop = playback.subscribe((change) => console.log(change, playback.phase));
 * playback.play();
 */
export class Playback {
  #engine!: Engine;
  #phase: Phase = 'idle';
  #failure: FailureReason | undefined;
  #rate = NaN;
  #duration = NaN;
  readonly #listeners: Set<(change: PlaybackChange) => void> = new Set();

  constructor(engine: Engine) {
    this.#attachEngine(engine);
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Seconds of the story at rate 1. */
  get time(): number {
    return this.#engine.time;
  }

  /** Seconds; NaN until known. */
  get duration(): number {
    return this.#engine.duration;
  }

  get rate(): number {
    return this.#engine.rate;
  }

  /** Why nothing sounds, in the phase `failed`. */
  get failure(): FailureReason | undefined {
    return this.#failure;
  }

  /** Whether sound is on its way: the next `toggle()` pauses. */
  get isPlayRequested(): boolean {
    return isPlayRequested(this.#phase);
  }

  /** After a failure: tries again from the first source. */
  play(): void {
    this.#transition('play');
    this.#engine.play();
  }

  pause(): void {
    this.#engine.pause();
    this.#transition('pause');
  }

  toggle(): void {
    if (this.isPlayRequested) this.pause();
    else this.play();
  }

  /** @param time Seconds; what lies outside the story is its nearest end. */
  seek(time: number): void {
    this.#engine.seek(Math.max(0, Math.min(time, this.duration || Infinity)));
  }

  /** @param rate 1 is as recorded; from 0.5 to 3. */
  setRate(rate: number): void {
    this.#engine.setRate(Math.max(MIN_RATE, Math.min(rate, MAX_RATE)));
  }

  /** Calls once for each change. @returns what ends it. */
  subscribe(callback: (change: PlaybackChange) => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /**
   * Goes on with another engine at the same rate, such as the device's voices for a recording that failed. What played
   * plays on; what did not waits, as if paused.
   * @param time Where to, in the new engine's seconds.
   */
  replaceEngine(engine: Engine, time: number = this.time): void {
    const { rate, isPlayRequested } = this;
    this.#engine.onEvent = () => {};
    this.#engine.dispose();
    this.#attachEngine(engine);
    this.setRate(rate);
    this.seek(time);
    if (this.#phase !== 'idle') this.#setPhase(isPlayRequested ? 'loading' : 'paused');
    if (isPlayRequested) engine.play();
  }

  /** Goes on with an engine that has the present one in it, from where that is. */
  wrapEngine(around: (engine: Engine) => Engine): void {
    this.#attachEngine(around(this.#engine));
  }

  /** Silent and deaf for ever. */
  dispose(): void {
    this.#listeners.clear();
    this.#engine.dispose();
  }

  #attachEngine(engine: Engine): void {
    this.#engine = engine;
    engine.onEvent = (event) => this.#handleEvent(event);
    this.#notifyChanges();
  }

  #handleEvent(event: EngineEvent): void {
    if (event.type === 'failed') this.#failure = event.reason;
    this.#notifyChanges();
    if (event.type === 'seeked' || event.type === 'drifted') this.#notify(event.type);
    this.#transition(event.type);
  }

  #transition(move: PhaseTrigger): void {
    this.#setPhase(nextPhase(this.#phase, move));
  }

  #setPhase(phase: Phase): void {
    if (phase !== 'failed') this.#failure = undefined;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#notify('phase');
  }

  /** Engines say that something may have changed, as media elements do; listeners are told what has. */
  #notifyChanges(): void {
    const { rate, duration } = this;
    const [rateBefore, durationBefore] = [this.#rate, this.#duration];
    this.#rate = rate;
    this.#duration = duration;
    if (!Object.is(rate, rateBefore)) this.#notify('rate');
    if (!Object.is(duration, durationBefore)) this.#notify('duration');
  }

  #notify(change: PlaybackChange): void {
    for (const callback of this.#listeners) callback(change);
  }
}
