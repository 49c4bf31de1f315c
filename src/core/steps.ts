/** Work that can be interrupted: it yields after each small part. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The words or cues of one part: less than a millisecond of work. */
export const STEP_SIZE = 1_000;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
