import type { Clock } from '../../../src/core/playback/clock.js';
import type { Engine, EngineEvent } from '../../../src/core/playback/engine.js';

/** An engine without sound, with the timing of one that plays: for tests. */
export class SilenceEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};
  readonly duration: number;

  readonly #clock: Clock;
  #rate = 1;
  /** Seconds of the story at the time `#since`. */
  #time = 0;
  /** Milliseconds of the clock; undefined while paused. */
  #startedAt: number | undefined;
  #cancelTimer = (): void => {};

  /** @param duration in seconds, at rate 1. */
  constructor(duration: number, clock: Clock) {
    this.duration = duration;
    this.#clock = clock;
  }

  get time(): number {
    if (this.#startedAt === undefined) return this.#time;
    return Math.min(this.duration, this.#time + ((this.#clock.now() - this.#startedAt) / 1000) * this.#rate);
  }

  get rate(): number {
    return this.#rate;
  }

  play(): void {
    if (this.#startedAt !== undefined) return;
    this.#startFrom(this.#time < this.duration ? this.#time : 0);
    this.onEvent({ type: 'playing' });
  }

  pause(): void {
    if (this.#startedAt === undefined) return;
    this.#stopAt(this.time);
    this.onEvent({ type: 'paused' });
  }

  seek(time: number): void {
    if (this.#startedAt === undefined) this.#time = time;
    else this.#startFrom(time);
    this.onEvent({ type: 'seeked' });
  }

  setRate(rate: number): void {
    const { time } = this;
    this.#rate = rate;
    if (this.#startedAt !== undefined) this.#startFrom(time);
    this.onEvent({ type: 'changed' });
  }

  dispose(): void {
    this.#stopAt(this.time);
  }

  #startFrom(time: number): void {
    this.#stopAt(time);
    this.#startedAt = this.#clock.now();
    this.#cancelTimer = this.#clock.schedule(((this.duration - time) / this.#rate) * 1000, () => {
      this.#stopAt(this.duration);
      this.onEvent({ type: 'ended' });
    });
  }

  #stopAt(time: number): void {
    this.#cancelTimer();
    this.#time = time;
    this.#startedAt = undefined;
  }
}
