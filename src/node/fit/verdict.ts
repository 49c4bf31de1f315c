import { FRAMES } from './features.js';
import type { Fitted, FittedSentence } from './fit.js';
import { meanScore } from './score.js';

/**
 * How well sentences fit, by a model learned from the others. Measured: those of the story by 1.7 (53 s of a human voice) to
 * 3.4 (4 minutes of a synthetic one) in the mean, those of other stories, each in the best place that could be found for
 * it, by 0.9 to 1.2. Of fewer than five sentences there are no others: see `fit`.
 */
const LEAST_FIT = 1.45;
/** A single sentence below this is not the one that is heard there. */
const HEARD = 0.5;
/** A word that fits worse, or lasts longer (seconds), is doubtful. */
const DOUBTFUL = -1;
const LONGEST = 2.5;
/** Below this share of the page’s words it is the recording of something else. */
const LEAST_COVERAGE = 0.35;

export interface Verdict {
  readonly heard: readonly FittedSentence[];
  /** The share of the words that are heard, of 1. */
  readonly coverage: number;
  /** Whether it is a recording of this text at all. */
  readonly isSame: boolean;
}

/** Which sentences are heard, and how much of the text that is. */
export function judge(fitted: readonly FittedSentence[], wordCounts: readonly number[]): Verdict {
  const heard = fitted.filter((sentence) => meanScore([sentence]) >= HEARD);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const coverage = sum(heard.map(({ sentence }) => wordCounts[sentence]!)) / Math.max(1, sum(wordCounts));
  return { heard, coverage, isSame: coverage >= LEAST_COVERAGE && meanScore(heard) >= LEAST_FIT };
}

export const isDoubtful = (word: Fitted): boolean => word.score < DOUBTFUL || word.to - word.from > LONGEST * FRAMES;
