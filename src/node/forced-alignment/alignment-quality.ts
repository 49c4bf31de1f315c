import { FRAMES_PER_SECOND } from './acoustic-features.js';
import type { FrameAlignedWord, FrameAlignedSentence } from './forced-alignment.js';
import { meanScore } from './mean-score.js';

/**
 * How well sentences fit, by a model learned from the others. Measured: those of the story by 1.7 (53 s of a human voice) to
 * 3.4 (4 minutes of a synthetic one) in the mean, those of other stories, each in the best place that could be found for
 * it, by 0.9 to 1.2. Of fewer than five sentences there are no others: see `fit`.
 */
const MIN_MEAN_SCORE = 1.45;
/** A single sentence below this is not the one that is heard there. */
const MIN_SENTENCE_SCORE = 0.5;
/** A word that fits worse, or lasts longer (seconds), is doubtful. */
const DOUBTFUL_WORD_SCORE = -1;
const MAX_WORD_SECONDS = 2.5;
/** Below this share of the page’s words it is the recording of something else. */
const MIN_COVERAGE = 0.35;

export interface AlignmentQuality {
  readonly sentences: readonly FrameAlignedSentence[];
  /** The share of the words that are heard, of 1. */
  readonly coverage: number;
  /** Whether it is a recording of this text at all. */
  readonly isSameStory: boolean;
}

/** Which sentences are heard, and how much of the text that is. */
export function assessAlignment(
  fitted: readonly FrameAlignedSentence[],
  wordCounts: readonly number[],
): AlignmentQuality {
  const sentences = fitted.filter((sentence) => meanScore([sentence]) >= MIN_SENTENCE_SCORE);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const coverage = sum(sentences.map(({ sentence }) => wordCounts[sentence]!)) / Math.max(1, sum(wordCounts));
  return { sentences, coverage, isSameStory: coverage >= MIN_COVERAGE && meanScore(sentences) >= MIN_MEAN_SCORE };
}

export const isDoubtfulWord = (word: FrameAlignedWord): boolean =>
  word.score < DOUBTFUL_WORD_SCORE || word.to - word.from > MAX_WORD_SECONDS * FRAMES_PER_SECOND;
