/**
 * Removes the error of binary fractions from a time in a file: to 100 ns, which is finer than the units of all formats.
 */
export const roundSeconds = (seconds: number): number => Math.round(seconds * 1e7) / 1e7;

/** For a time that is computed from others. */
export const roundToMicroseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;
