/** A timestamp of WebVTT as a pattern (§6.3, "collect a timestamp"): hours of any length, or none. */
export const TIMESTAMP_PATTERN: string = String.raw`(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}(?!\d)`;

/** A thousand digits of hours must not become Infinity, with which nothing can be reckoned. */
const MAX_SECONDS = 1e12;

/** Seconds of a text that is a `STAMP`. */
export function parseTimestamp(stamp: string): number {
  // By place, from the right, not by splitting: a long story has ten thousand of them. Without hours the first is '', which is 0.
  const total = +stamp.slice(0, -10) * 3600 + +stamp.slice(-9, -7) * 60 + +stamp.slice(-6);
  return Math.round(Math.min(total, MAX_SECONDS) * 1000) / 1000;
}
