import type { Steps } from '../../core/steps.js';
import { yieldToMain } from './yield-to-main.js';

/** The work runs at most so long without a yield, in milliseconds: less than one and a half frames. */
const SLICE_MS = 12;

/**
 * Does work in slices, so that the page stays responsive.
 *
 * @param now milliseconds of a clock.
 * @param pause lets other tasks run.
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  now: () => number = () => performance.now(),
  pause: () => Promise<unknown> = yieldToMain,
): Promise<Result> {
  for (let since = now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < SLICE_MS) continue;
    await pause();
    since = now();
  }
}
