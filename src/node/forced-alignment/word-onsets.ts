import type { FrameAlignedSentence } from './forced-alignment.js';

/** Frames of the pause before a word that are looked at, the fewest that are a pause, and how far a start is moved. */
const PAUSE_WINDOW_FRAMES = 30;
const MIN_PAUSE_FRAMES = 3;
const MAX_SHIFT_FRAMES = 10;
/** Frames after the start within which a word is as loud as it begins. */
const RISE_FRAMES = 15;
/** Of the way from the pause to the loudness of the word, in decibels: where the word begins to be heard. */
const ONSET_THRESHOLD = 0.15;
/** Decibels below the word, where no pause need be quieter: digital silence ends long before a word begins. */
const MAX_CONTRAST_DECIBELS = 35;
/** Decibels between pause and word, below which loudness tells nothing. */
const MIN_CONTRAST_DECIBELS = 10;

/**
 * After a pause a word begins where it begins to be heard, if that is earlier than its sounds tell. A model of sounds is blunt there: the first frames of a word are
 * half silence, and breath and lips are like no sound that it knows.
 */
export function refineOnsets(fitted: readonly FrameAlignedSentence[], loudness: Float32Array): FrameAlignedSentence[] {
  let last = 0;
  return fitted.map(({ sentence, words }) => ({
    sentence,
    words: words.map((word) => {
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
  const isHeard = (frame: number): boolean => loudness[frame]! > threshold;
  let at = from;
  const first = Math.max(last, from - MAX_SHIFT_FRAMES);
  while (at > first && isHeard(at - 1)) at--;
  return at;
}
