import { browserClock } from '../../browser/browser-clock.js';
import type { Clock } from '../../core/playback/clock.js';
import type { Playback } from '../../core/playback/playback.js';
import type { Timeline } from '../../core/timeline/timeline.js';

/** A timer may fire this much early, in seconds: a boundary within this time is due now. */
const EARLY_TIMER_SECONDS = 0.004;

/**
 * Calls once at each boundary of the timeline, and at each seek. The delay of the next timer is the time to the next
 * boundary divided by the rate, taken from the playback's own clock each time. While no sound plays, no timer runs.
 */
export class BoundaryScheduler {
  readonly #playback: Playback;
  readonly #timeline: Pick<Timeline, 'next'>;
  readonly #onBoundary: (time: number) => void;
  readonly #clock: Clock;
  #generation = 0;
  #cancelTimer = (): void => {};

  constructor(
    playback: Playback,
    timeline: Pick<Timeline, 'next'>,
    onBoundary: (time: number) => void,
    clock: Clock = browserClock,
  ) {
    this.#playback = playback;
    this.#timeline = timeline;
    this.#onBoundary = onBoundary;
    this.#clock = clock;
  }

  /** Calls now, and at each boundary while sound plays. */
  sync(): void {
    this.stop();
    const generation = this.#generation;
    const time = this.#playback.time + EARLY_TIMER_SECONDS;
    this.#onBoundary(time);
    // The callback may have called `seek`, which calls `sync` again, or `stop`.
    if (generation !== this.#generation || this.#playback.phase !== 'playing') return;
    const next = this.#timeline.next(time);
    if (next === Infinity) return;
    const delayMs = Math.max(1, ((next - time) / this.#playback.rate) * 1000);
    this.#cancelTimer = this.#clock.schedule(delayMs, () => this.sync());
  }

  stop(): void {
    this.#generation++;
    this.#cancelTimer();
  }
}
