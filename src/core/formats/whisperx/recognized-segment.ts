import type { TimedToken } from '../cues/timed-tokens.js';

/** A passage that a speech recogniser found. Without words only the bounds of the passage are known. */
export interface RecognizedSegment extends TimedToken {
  readonly speaker: string;
  readonly words: readonly TimedToken[];
}
