import { shownWord, type Speech } from '../../speech/speech.js';
import type { CueTimes } from '../cue-times.js';
import type { TimelineData } from '../timeline.js';

/**
 * The common case, without a comparison of texts: the page says what was recorded, word for word.
 * @returns undefined where a single word differs; then it takes `tie`.
 */
export function alignIdenticalText({ texts, ...times }: CueTimes, speech: Speech): TimelineData | undefined {
  const count = speech.words.length;
  if (texts.length !== count || texts.some((text, index) => text !== shownWord(speech, index))) return undefined;
  const { endOfCue } = times;
  return {
    ...times,
    sentenceFirstWords: endOfCue.map((end, cue) => ((endOfCue[cue - 1] ?? 0) < end ? (endOfCue[cue - 1] ?? 0) : -1)),
    sentenceEndWords: endOfCue.map((end, cue) => ((endOfCue[cue - 1] ?? 0) < end ? end : -1)),
    words: Int32Array.from(texts, (_, index) => index),
    fit: { pageWords: count, alignedWords: count, recordedWords: count, unmatchedWords: 0 },
  };
}
