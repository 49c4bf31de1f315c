import type { SoundWords } from './states.js';
import type { Tally } from './tally.js';

/** The text as a voice says it: its sounds, and what they look like. */
export interface Reference {
  /** How many phones there are. */
  readonly phones: number;
  /** What they are called, by number. */
  readonly names: readonly string[];
  readonly sentences: readonly SoundWords[];
  /** Whether the mouths are those of people: a machine's are less like anybody's. */
  readonly isOfPeople: boolean;
  /** As mouths of several lengths would say it. */
  readonly mouths: readonly Tally[];
  /** How many frames each sound lasts, in the mean. */
  readonly lengths: Float32Array;
}
