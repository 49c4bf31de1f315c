import type { Playback } from '../../core/playback/playback.js';

/** In milliseconds. The estimated time of a voice waits at the end of its sentence: the alarm looks again. */
const RETRY_MS = 100;

/**
 * Calls back when the story has passed a time, at any speed and after any jump. Unlike `BoundaryScheduler` it is not early:
 * it waits until a voice has really spoken its sentence.
 */
export class StoryAlarm {
  readonly #playback: Playback;
  /** The next time in seconds, after the present one; undefined for none. */
  readonly #findTime: (time: number) => number | undefined;
  readonly #onPass: () => void;
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #target: number | undefined;

  constructor(playback: Playback, findTime: (time: number) => number | undefined, onPass: () => void) {
    this.#playback = playback;
    this.#findTime = findTime;
    this.#onPass = onPass;
    this.#unsubscribe = playback.subscribe((change) => {
      // A jump passes no time. A voice that begins its next sentence does.
      if (change === 'seeked') this.#target = undefined;
      this.#check();
    });
    this.#check();
  }

  dispose(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
  }

  #check(): void {
    clearTimeout(this.#timer);
    const { phase, time, rate } = this.#playback;
    if (phase !== 'playing') return;
    if (this.#target !== undefined && time > this.#target) {
      this.#target = undefined;
      return this.#onPass();
    }
    this.#target ??= this.#findTime(time);
    if (this.#target === undefined) return;
    const seconds = (this.#target - time) / rate;
    this.#timer = setTimeout(() => this.#check(), seconds > 0 ? seconds * 1000 : RETRY_MS);
  }
}
