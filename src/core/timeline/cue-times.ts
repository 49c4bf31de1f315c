import type { TimelineData } from './timeline.js';
import type { Cue } from './webvtt/parse-webvtt.js';

/** The sentences and words of a recording in the order of time, not yet aligned with a page. */
export interface CueTimes extends Pick<
  TimelineData,
  'duration' | 'sentenceStarts' | 'sentenceEnds' | 'endOfCue' | 'wordStarts' | 'wordEnds'
> {
  /** The recorded words. */
  readonly texts: readonly string[];
}

/**
 * Sorts cues by their starts. A cue ends no later than the start of the next cue or the end of the recording. The starts
 * of words never fall.
 *
 * @param duration seconds of the recording; NaN if unknown: the result then has the end of the last cue
 */
export function collectCueTimes(cues: readonly Cue[], duration: number): CueTimes {
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  const texts = sorted.flatMap(({ words }) => words.map(({ text }) => text));
  const limit = duration > 0 ? duration : Infinity;

  const sentenceStarts = Float64Array.from(sorted, ({ start }) => Math.min(start, limit));
  const sentenceEnds = Float64Array.from(sorted, ({ end }, index) =>
    Math.max(sentenceStarts[index]!, Math.min(end, sentenceStarts[index + 1] ?? limit)),
  );
  const wordStarts = new Float64Array(texts.length);
  const wordEnds = new Float64Array(texts.length);
  const endOfCue = new Int32Array(sorted.length);
  let word = 0;
  sorted.forEach(({ words }, index) => {
    let time = sentenceStarts[index]!;
    words.forEach(({ start }, position) => {
      time = Math.max(time, Math.min(start, sentenceEnds[index]!));
      if (position) wordEnds[word - 1] = time;
      wordEnds[word] = sentenceEnds[index]!;
      wordStarts[word++] = time;
    });
    endOfCue[index] = word;
  });
  return {
    duration: limit < Infinity ? limit : (sentenceEnds.at(-1) ?? 0),
    sentenceStarts,
    sentenceEnds,
    wordStarts,
    wordEnds,
    texts,
    endOfCue,
  };
}
