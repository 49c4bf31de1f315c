import type { PhoneWords } from './state-chain.js';
import type { SufficientStatistics } from './sufficient-statistics.js';

/** The text as a voice says it: its sounds, and what they look like. */
export interface ReferenceSpeech {
  /** How many phones there are. */
  readonly phoneCount: number;
  /** What they are called, by number. */
  readonly phoneNames: readonly string[];
  readonly sentences: readonly PhoneWords[];
  /** Whether the mouths are those of people: a machine's are less like anybody's. */
  readonly isHuman: boolean;
  /** As mouths of several lengths would say it. */
  readonly speakers: readonly SufficientStatistics[];
  /** How many frames each sound lasts, in the mean. */
  readonly meanStateFrames: Float32Array;
}
