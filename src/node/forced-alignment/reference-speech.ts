import type { PhoneWords } from './state-chain.js';
import type { SufficientStatistics } from './sufficient-statistics.js';

/** The phones of a text, as a voice speaks it, and the statistics of their frames. */
export interface ReferenceSpeech {
  readonly phoneCount: number;
  /** The names of the phones, by number. */
  readonly phoneNames: readonly string[];
  readonly sentences: readonly PhoneWords[];
  /** Whether the speakers are people. A synthetic voice is less similar to any speaker. */
  readonly isHuman: boolean;
  /** The statistics of several speakers, for example with vocal tracts of several lengths. */
  readonly speakers: readonly SufficientStatistics[];
  /** The mean duration of each label in frames. */
  readonly meanStateFrames: Float32Array;
}
