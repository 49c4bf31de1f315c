import type { FittedSentence } from './fit.js';

/** Frames of the pause before a word that are looked at, the fewest that are a pause, and how far a start is moved. */
const PAUSE = 30;
const LEAST = 3;
const FARTHEST = 10;
/** Frames after the start within which a word is as loud as it begins. */
const RISE = 15;
/** Of the way from the pause to the loudness of the word, in decibels: where the word begins to be heard. */
const HEARD = 0.15;
/** Decibels below the word, where no pause need be quieter: digital silence ends long before a word begins. */
const DEEP = 35;
/** Decibels between pause and word, below which loudness tells nothing. */
const PLAIN = 10;

/**
 * After a pause a word begins where it begins to be heard, if that is earlier than its sounds tell. A model of sounds is blunt there: the first frames of a word are
 * half silence, and breath and lips are like no sound that it knows.
 */
export function findOnsets(fitted: readonly FittedSentence[], loudness: Float32Array): FittedSentence[] {
  let last = 0;
  return fitted.map(({ sentence, words }) => ({
    sentence,
    words: words.map((word) => {
      if (!word) return undefined;
      const from = word.from - last < LEAST ? word.from : onset(loudness, last, word.from, word.to);
      last = word.to;
      return { ...word, from };
    }),
  }));
}

function onset(loudness: Float32Array, last: number, from: number, to: number): number {
  const before = loudness
    .subarray(Math.max(last, from - PAUSE), from)
    .slice()
    .sort();
  const loud = Math.max(...loudness.subarray(from, Math.min(to, from + RISE)));
  const quiet = Math.max(before[before.length >> 1]!, loud - DEEP);
  if (loud - quiet < PLAIN) return from;
  const threshold = quiet + HEARD * (loud - quiet);
  const isHeard = (frame: number): boolean => loudness[frame]! > threshold;
  let at = from;
  const first = Math.max(last, from - FARTHEST);
  while (at > first && isHeard(at - 1)) at--;
  return at;
}
