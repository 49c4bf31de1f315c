import type { Engine, EngineEvent, FailureReason } from './engine.js';
import { isPlayRequested, type Phase } from './phase.js';
import { nextPhase, type PhaseTrigger } from './next-phase.js';

/** The property that has changed. */
export type PlaybackChange = 'phase' | 'seeked' | 'unseekable' | 'drifted' | 'rate' | 'duration';

export const MIN_RATE = 0.5;
export const MAX_RATE = 4;

/**
 * The state of playback. Requests go to the engine; the state follows the events of the engine. Only "loading" starts with
 * the request, so that the page shows it immediately.
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
  #isSeekRefused = false;
  #rate = NaN;
  #duration = NaN;
  #timedDuration = Infinity;
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

  /** Seconds; NaN until known, Infinity where nothing says it. */
  get duration(): number {
    const { duration } = this.#engine;
    return duration === Infinity ? this.#timedDuration : duration;
  }

  /** The duration that the timing file says. It counts where the sound does not say its own. */
  set timedDuration(seconds: number) {
    this.#timedDuration = seconds;
    this.#notifyChanges();
  }

  get rate(): number {
    return this.#engine.rate;
  }

  /** The reason for the phase `failed`. */
  get failure(): FailureReason | undefined {
    return this.#failure;
  }

  /** Whether playback was requested: the next `toggle()` pauses. */
  get isPlayRequested(): boolean {
    return isPlayRequested(this.#phase);
  }

  /** Whether the last seek was not possible. */
  get isSeekRefused(): boolean {
    return this.#isSeekRefused;
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

  /** @param time Seconds. A time outside the story becomes the nearest end. */
  seek(time: number): void {
    this.#engine.seek(Math.max(0, Math.min(time, this.#engine.duration || Infinity)));
  }

  /** @param rate 1 is the recorded speed; from 0.5 to 4. */
  setRate(rate: number): void {
    this.#engine.setRate(Math.max(MIN_RATE, Math.min(rate, MAX_RATE)));
  }

  /** Calls once for each change. @returns a function that ends the subscription */
  subscribe(callback: (change: PlaybackChange) => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /**
   * Continues with another engine at the same rate, such as the voices of the device for a recording that failed. Keeps
   * playing if playback was requested; is paused if not.
   * @param time the position, in seconds of the new engine
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

  /** Continues at the same position with an engine that contains the current one. */
  wrapEngine(around: (engine: Engine) => Engine): void {
    this.#attachEngine(around(this.#engine));
  }

  /** Stops the engine and removes all subscriptions for good. */
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
    const { type } = event;
    if (type === 'seeked' || type === 'unseekable') this.#isSeekRefused = type === 'unseekable';
    if (type === 'seeked' || type === 'unseekable' || type === 'drifted') this.#notify(type);
    this.#transition(type);
  }

  #transition(trigger: PhaseTrigger): void {
    this.#setPhase(nextPhase(this.#phase, trigger));
  }

  #setPhase(phase: Phase): void {
    if (phase !== 'failed') this.#failure = undefined;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#notify('phase');
  }

  /** An engine only reports that something may have changed, as media elements do. Notifies of the actual changes. */
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
