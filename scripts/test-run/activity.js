/** Shows that the browser tests go on: each request of a page prints ACTIVITY, once a second at most. */
import { ACTIVITY } from './node-reporter.js';

/** @returns a Koa middleware */
export function activity() {
  let last = 0;
  return (_context, next) => {
    if (Date.now() - last > 1000) {
      last = Date.now();
      process.stdout.write(ACTIVITY);
    }
    return next();
  };
}
