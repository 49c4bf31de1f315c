/** A word in the recording, from its first frame to the frame after its last. */
export interface FrameAlignedWord {
  readonly from: number;
  readonly to: number;
  /** How much better its phones fit than any phone would: a mean over its frames. */
  readonly score: number;
}

/** A sentence in the recording. A word without a sound is undefined. */
export interface FrameAlignedSentence {
  readonly sentence: number;
  readonly words: readonly (FrameAlignedWord | undefined)[];
  /** It may be in another place, or another sentence with the same words may be in this one. */
  readonly isDoubtful?: boolean;
}

/** From the first frame of a sentence to the frame after its last. */
export function sentenceSpan({ words }: FrameAlignedSentence): { from: number; to: number } {
  const spokenWords = words.filter((word) => word !== undefined);
  return { from: spokenWords[0]?.from ?? 0, to: spokenWords.at(-1)?.to ?? 0 };
}

/** The mean score of a frame in sentences; 0 without any. */
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
