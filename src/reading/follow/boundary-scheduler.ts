import { browserClock } from '../../browser/browser-clock.js';
import type { Clock } from '../../core/playback/clock.js';
import type { Playback } from '../../core/playback/playback.js';
import type { Timeline } from '../../core/timeline/timeline.js';

/** A timer may fire this much early, in seconds: what is due by then is due now. */
const EARLY_TIMER_SECONDS = 0.004;

/**
 * Calls at each boundary of the timeline as it is reached, once, and at each jump. The next wake-up is the time to the next
 * boundary divided by the rate, taken anew from the sound's own clock each time; while nothing moves, nothing is scheduled.
 */
export class BoundaryScheduler {
  readonly #playback: Playback;
  readonly #timeline: Timeline;
  readonly #onBoundary: (time: number) => void;
  readonly #clock: Clock;
  #generation = 0;
  #cancelTimer = (): void => {};

  constructor(playback: Playback, timeline: Timeline, call: (time: number) => void, clock: Clock = browserClock) {
    this.#playback = playback;
    this.#timeline = timeline;
    this.#onBoundary = call;
    this.#clock = clock;
  }

  /** Now, and from now on as long as sound moves. */
  sync(): void {
    this.stop();
    const turn = this.#generation;
    const time = this.#playback.time + EARLY_TIMER_SECONDS;
    this.#onBoundary(time);
    // The call may have jumped, which began another turn, or ended everything.
    if (turn !== this.#generation || this.#playback.phase !== 'playing') return;
    const next = this.#timeline.next(time);
    if (next === Infinity) return;
    const wait = Math.max(1, ((next - time) / this.#playback.rate) * 1000);
    this.#cancelTimer = this.#clock.schedule(wait, () => this.sync());
  }

  stop(): void {
    this.#generation++;
    this.#cancelTimer();
  }
}
