import { wordBounds } from '../../speech/word-bounds.js';
import { plainText } from './cue-text.js';
import type { Cue } from './parse-webvtt.js';

/** A longer pause is between two cues that say the same, such as a refrain; in seconds. */
const MAX_PAUSE_SECONDS = 0.2;
/** Fewer pairs of cues with repeated lines occur by chance, or in a song. */
const MIN_REPEATED_PAIRS = 2;
const MIN_REPEATED_SHARE = 0.4;
/** A screen has no room for more. */
const MAX_LINES = 20;

/** The words of each line of a cue that has any. */
export const linesOf = ({ text }: Pick<Cue, 'text'>): string[][] =>
  plainText(text)
    .split('\n')
    .map((line) => wordBounds(line).map(({ start, end }) => line.slice(start, end).toLowerCase()))
    .filter(({ length }) => length);

/**
 * How many words at the start of a cue repeat whole lines of the cue before it: captions that roll up, that grow, or that
 * show a line again to mark its next word.
 */
export function countRepeatedWords(before: Cue, cue: Cue): number {
  if (cue.start > before.end + MAX_PAUSE_SECONDS) return 0;
  const words = linesOf(cue).flat();
  const lines = linesOf(before).slice(-MAX_LINES);
  for (let first = 0; first < lines.length; first++) {
    const repeated = lines.slice(first).flat();
    if (repeated.length <= words.length && repeated.every((word, index) => word === words[index]))
      return repeated.length;
  }
  return 0;
}

/** Whether a file says its lines more than once. */
export function hasRepeatedLines(cues: readonly Cue[]): boolean {
  let pairs = 0;
  for (let index = 1; index < cues.length; index++) if (countRepeatedWords(cues[index - 1]!, cues[index]!)) pairs += 1;
  return isRepetitive(pairs, cues.length);
}

/** @param pairs of cues that follow each other, of which the second repeats lines of the first. */
export const isRepetitive = (pairs: number, cues: number): boolean =>
  pairs >= MIN_REPEATED_PAIRS && pairs >= MIN_REPEATED_SHARE * (cues - 1);
