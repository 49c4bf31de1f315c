import type { AlignmentFit } from '../timeline.js';

/** A page and a recording belong together if at least this share of the words is the same. */
export const MIN_ALIGNED_SHARE = 0.5;

/** Whether a recording and a page belong together. Either may have more than the other: a show, or one of its stories. */
export const isSameStory = ({ alignedWords, recordedWords, pageWords }: AlignmentFit): boolean =>
  alignedWords > 0 && alignedWords >= MIN_ALIGNED_SHARE * Math.min(recordedWords, pageWords);
