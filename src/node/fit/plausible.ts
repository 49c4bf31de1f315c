import { FRAMES } from './features.js';
import type { Found } from './search.js';
import type { SoundWords } from './states.js';

/** A sentence may be so much slower than most, and have so long a pause in it (frames). */
const SLOWER = 2;
const PAUSE = 1.5 * FRAMES;

/**
 * Without those that would have been said so slowly as nobody speaks: over music some sounds of a sentence fit here and there, and half
 * a minute of it is not that sentence. What is left of the recording is looked through for it again.
 */
export function plausible(found: readonly Found[], sentences: readonly SoundWords[]): Found[] {
  const soundsOf = ({ sentence }: Found): number => sentences[sentence]!.reduce((sum, word) => sum + word.length, 0);
  const paces = found.map((one) => (one.to - one.from) / soundsOf(one)).sort((a, b) => a - b);
  const pace = paces[paces.length >> 1] ?? 0;
  return found.filter((one) => one.to - one.from <= SLOWER * pace * soundsOf(one) + PAUSE);
}
