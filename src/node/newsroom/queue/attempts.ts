/** How often a job is tried, the same in each engine. */
export interface AttemptOptions {
  readonly attempts: number;
}

const FIRST_DELAY_MS = 10_000;
export const MAX_DELAY_MS: number = 60 * 60 * 1000;

/** Milliseconds to wait after an attempt, from 1: each time twice as long. */
export const delayAfter = (attempt: number): number => Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));

/** Why a job was given up that no process survived. */
export const lostEachTime = ({ attempts }: AttemptOptions): string =>
  `the process ended at each of ${attempts} attempts`;
