import type { FrameAlignedSentence } from './frame-alignment.js';

/** Frames of the pause before a word from which its loudness is measured. */
const PAUSE_WINDOW_FRAMES = 30;
/** A shorter gap is not a pause. */
const MIN_PAUSE_FRAMES = 3;
/** The farthest that a start is moved. */
const MAX_SHIFT_FRAMES = 10;
/** Frames after the start from which the loudness of the word is measured. */
const RISE_FRAMES = 15;
/** A word begins at this share of the difference in loudness (decibels) between the pause and the word. */
const ONSET_THRESHOLD = 0.15;
/** A pause that is quieter than the word by more counts as this much quieter: digital silence ends long before a word begins. */
const MAX_CONTRAST_DECIBELS = 35;
/** With a smaller difference between pause and word, the loudness says nothing about the onset. */
const MIN_CONTRAST_DECIBELS = 10;

/**
 * Moves the start of a word after a pause to where it becomes audible, if that is earlier. The acoustic model is inexact
 * there: the first frames of a word are half silence, and it has no label for inhalation and lip noise.
 */
export function refineOnsets(aligned: readonly FrameAlignedSentence[], loudness: Float32Array): FrameAlignedSentence[] {
  let last = 0;
  return aligned.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => {
      if (!word) return undefined;
      const from = word.from - last < MIN_PAUSE_FRAMES ? word.from : findOnset(loudness, last, word.from, word.to);
      last = word.to;
      return { ...word, from };
    }),
  }));
}

function findOnset(loudness: Float32Array, last: number, from: number, to: number): number {
  const before = loudness
    .subarray(Math.max(last, from - PAUSE_WINDOW_FRAMES), from)
    .slice()
    .sort();
  const loud = Math.max(...loudness.subarray(from, Math.min(to, from + RISE_FRAMES)));
  const quiet = Math.max(before[before.length >> 1]!, loud - MAX_CONTRAST_DECIBELS);
  if (loud - quiet < MIN_CONTRAST_DECIBELS) return from;
  const threshold = quiet + ONSET_THRESHOLD * (loud - quiet);
  const isAudible = (frame: number): boolean => loudness[frame]! > threshold;
  let at = from;
  const first = Math.max(last, from - MAX_SHIFT_FRAMES);
  while (at > first && isAudible(at - 1)) at--;
  return at;
}
