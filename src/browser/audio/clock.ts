import type { Clock } from '../../core/playback/clock.js';

/** The browser's clock. */
export const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
