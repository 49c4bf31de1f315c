import type { SoundWords } from './states.js';
import type { Tally } from './tally.js';

/** The text as a voice says it: its sounds, and what they look like. */
export interface Reference {
  /** How many phones there are. */
  readonly phones: number;
  readonly sentences: readonly SoundWords[];
  /** As mouths of several lengths would say it. */
  readonly mouths: readonly Tally[];
  /** How many frames each sound lasts, in the mean. */
  readonly lengths: Float32Array;
}
