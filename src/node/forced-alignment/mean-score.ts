import type { FrameAlignedSentence } from './forced-alignment.js';

/** How well sentences fit, a frame, in the mean; 0 without any. */
export function meanScore(sentences: readonly FrameAlignedSentence[]): number {
  let [score, frames] = [0, 0];
  for (const { words } of sentences)
    for (const word of words) {
      if (!word) continue;
      score += word.score * (word.to - word.from);
      frames += word.to - word.from;
    }
  return frames ? score / frames : 0;
}
