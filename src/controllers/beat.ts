import { clock as browserClock } from '../browser/audio/clock.js';
import type { Clock } from '../core/playback/clock.js';
import type { Playback } from '../core/playback/playback.js';
import type { Timeline } from '../core/timeline/timeline.js';

/** A timer may fire this much early, in seconds: what is due by then is due now. */
const EARLY = 0.004;

/**
 * Calls at each boundary of the timeline as it is reached, once, and at each jump. The next wake-up is the time to the next
 * boundary divided by the rate, taken anew from the sound's own clock each time; while nothing moves, nothing is scheduled.
 */
export class Beat {
  readonly #playback: Playback;
  readonly #timeline: Timeline;
  readonly #call: (time: number) => void;
  readonly #clock: Clock;
  #turn = 0;
  #cancel = (): void => {};

  constructor(playback: Playback, timeline: Timeline, call: (time: number) => void, clock: Clock = browserClock) {
    this.#playback = playback;
    this.#timeline = timeline;
    this.#call = call;
    this.#clock = clock;
  }

  /** Now, and from now on as long as sound moves. */
  sync(): void {
    this.stop();
    const turn = this.#turn;
    const time = this.#playback.time + EARLY;
    this.#call(time);
    // The call may have jumped, which began another turn, or ended everything.
    if (turn !== this.#turn || this.#playback.phase !== 'playing') return;
    const next = this.#timeline.next(time);
    if (next === Infinity) return;
    const wait = Math.max(1, ((next - time) / this.#playback.rate) * 1000);
    this.#cancel = this.#clock.after(wait, () => this.sync());
  }

  stop(): void {
    this.#turn++;
    this.#cancel();
  }
}
