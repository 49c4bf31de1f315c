import { FRAMES_PER_SECOND } from './acoustic-features.js';
import { meanScore, type FrameAlignedSentence, type FrameAlignedWord } from './frame-alignment.js';

/** A sentence with a lower score is not in the recording. */
const MIN_SENTENCE_SCORE = 0.5;
/** A word with a lower score, or a longer duration, is doubtful. */
const DOUBTFUL_WORD_SCORE = -1;
const MAX_WORD_SECONDS = 2.5;
/** With a lower share of the words of the page, the recording is of something else. */
const MIN_COVERAGE = 0.35;

export interface AlignmentQuality {
  readonly sentences: readonly FrameAlignedSentence[];
  /** The share of the words that are in the recording, from 0 to 1. */
  readonly coverage: number;
  /** Whether the recording is of this text. */
  readonly isSameStory: boolean;
}

/** Whether a sentence is in the recording. */
export const isDetected = (sentence: FrameAlignedSentence): boolean => meanScore([sentence]) >= MIN_SENTENCE_SCORE;

/** @param sentences that are in the recording; none of a recording of something else (see `forceAlign`). */
export function assessAlignment(
  sentences: readonly FrameAlignedSentence[],
  wordCounts: readonly number[],
): AlignmentQuality {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const coverage = sum(sentences.map(({ sentence }) => wordCounts[sentence]!)) / Math.max(1, sum(wordCounts));
  return { sentences, coverage, isSameStory: coverage >= MIN_COVERAGE };
}

export const isDoubtfulWord = (word: FrameAlignedWord): boolean =>
  word.score < DOUBTFUL_WORD_SCORE || word.to - word.from > MAX_WORD_SECONDS * FRAMES_PER_SECOND;
