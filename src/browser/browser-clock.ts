import type { Clock } from '../core/playback/clock.js';

/** The browser's clock. */
export const browserClock: Clock = {
  now: () => performance.now(),
  schedule(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
