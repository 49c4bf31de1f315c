import type { Clock } from '../../../src/core/playback/clock.js';

/** A clock that a test turns by hand. */
export class HandClock implements Clock {
  #now = 0;
  #waiting: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.#now + milliseconds, callback };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Everything due on the way is called at its own moment, also what is added on the way. */
  turn(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }

  /** How many calls are still to come. */
  get waiting(): number {
    return this.#waiting.length;
  }
}
