/** The pattern of a WebVTT timestamp (§6.3, "collect a timestamp"). The hours are optional and have any length. */
export const TIMESTAMP_PATTERN: string = String.raw`(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}(?!\d)`;

/** Hours with a thousand digits must not become Infinity. */
const MAX_SECONDS = 1e12;

/** The seconds of a text that matches `TIMESTAMP_PATTERN`. */
export function parseTimestamp(timestamp: string): number {
  // By position, not by splitting, because a long story has ten thousand timestamps. Without hours the first part is '', which is 0.
  const total = +timestamp.slice(0, -10) * 3600 + +timestamp.slice(-9, -7) * 60 + +timestamp.slice(-6);
  return Math.round(Math.min(total, MAX_SECONDS) * 1000) / 1000;
}
