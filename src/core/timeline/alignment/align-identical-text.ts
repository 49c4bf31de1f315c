import { shownWord, type Speech } from '../../speech/speech.js';
import type { CueTimes } from '../cue-times.js';
import type { TimelineData } from '../timeline.js';

/**
 * The alignment of the common case, in which the page has exactly the recorded words. Needs no search for differences.
 * @returns undefined if a word differs; use `alignText` then
 */
export function alignIdenticalText({ texts, ...times }: CueTimes, speech: Speech): TimelineData | undefined {
  const count = speech.words.length;
  return texts.length !== count || texts.some((text, index) => text !== shownWord(speech, index))
    ? undefined
    : pairInOrder(times, count);
}

/** The alignment of a recording with exactly the words of the page. */
export function pairInOrder(times: Omit<CueTimes, 'texts'>, count: number): TimelineData {
  const { endOfCue } = times;
  return {
    ...times,
    sentenceFirstWords: endOfCue.map((end, cue) => ((endOfCue[cue - 1] ?? 0) < end ? (endOfCue[cue - 1] ?? 0) : -1)),
    sentenceEndWords: endOfCue.map((end, cue) => ((endOfCue[cue - 1] ?? 0) < end ? end : -1)),
    words: new Int32Array(count).map((_, index) => index),
    fit: { pageWords: count, alignedWords: count, recordedWords: count, unmatchedWords: 0 },
  };
}
