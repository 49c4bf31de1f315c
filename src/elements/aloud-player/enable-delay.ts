/**
 * In milliseconds. Some moments after a select comes into a page, Chromium reports its first option as a change, and
 * Orca speaks it as if the reader had moved there. Until then the selects are inert, also while the panel changes the
 * value of one.
 */
export const ENABLE_DELAY_MS = 500;
