import type { Clock } from '../../../src/core/playback/clock.js';

/** A clock that a test controls. */
export class ManualClock implements Clock {
  #now = 0;
  #pending: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  schedule(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.#now + milliseconds, callback };
    this.#pending.push(entry);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== entry);
    };
  }

  /** Calls each due callback at its time, also those added meanwhile. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#pending.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#pending = this.#pending.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }

  /** The number of scheduled calls. */
  get pendingCount(): number {
    return this.#pending.length;
  }
}
