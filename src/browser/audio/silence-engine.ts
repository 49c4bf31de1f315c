import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import { clock as browserClock } from './clock.js';

/** No sound at all, at the pace of one: for tests, and for following a story that nothing can say. */
export class SilenceEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};
  readonly duration: number;

  readonly #clock: Clock;
  #rate = 1;
  /** Seconds of the story at the moment `#since`. */
  #time = 0;
  /** Milliseconds of the clock; undefined while paused. */
  #since: number | undefined;
  #cancel = (): void => {};

  /** @param duration Seconds at rate 1. */
  constructor(duration: number, clock: Clock = browserClock) {
    this.duration = duration;
    this.#clock = clock;
  }

  get time(): number {
    if (this.#since === undefined) return this.#time;
    return Math.min(this.duration, this.#time + ((this.#clock.now() - this.#since) / 1000) * this.#rate);
  }

  get rate(): number {
    return this.#rate;
  }

  play(): void {
    if (this.#since !== undefined) return;
    this.#run(this.#time < this.duration ? this.#time : 0);
    this.tell({ type: 'playing' });
  }

  pause(): void {
    if (this.#since === undefined) return;
    this.#stop(this.time);
    this.tell({ type: 'paused' });
  }

  seek(time: number): void {
    if (this.#since === undefined) this.#time = time;
    else this.#run(time);
    this.tell({ type: 'seeked' });
  }

  setRate(rate: number): void {
    const { time } = this;
    this.#rate = rate;
    if (this.#since !== undefined) this.#run(time);
    this.tell({ type: 'changed' });
  }

  dispose(): void {
    this.#stop(this.time);
  }

  #run(time: number): void {
    this.#stop(time);
    this.#since = this.#clock.now();
    this.#cancel = this.#clock.after(((this.duration - time) / this.#rate) * 1000, () => {
      this.#stop(this.duration);
      this.tell({ type: 'ended' });
    });
  }

  #stop(time: number): void {
    this.#cancel();
    this.#time = time;
    this.#since = undefined;
  }
}
