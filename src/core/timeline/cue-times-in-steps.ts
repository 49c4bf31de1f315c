import { STEP_SIZE, type Steps } from '../steps.js';
import { collectCueTimes, type CueTimes } from './cue-times.js';
import type { Cue } from './webvtt/parse-webvtt.js';

/** Words of one part, with the cue that exceeds it. */
const MAX_WORDS = 2 * STEP_SIZE;

/** The times of cues, like `collectCueTimes`, in parts. A cue depends on the start of the next one only. */
export function* collectCueTimesInSteps(cues: readonly Cue[], duration: number): Steps<CueTimes> {
  const sorted = isSorted(cues) ? cues : [...cues].sort((a, b) => a.start - b.start);
  const parts: CueTimes[] = [];
  const texts: string[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    let words = 0;
    while (end < sorted.length && end - start < STEP_SIZE && words < MAX_WORDS) words += sorted[end++]!.words.length;
    const part = collectCueTimes(sorted.slice(start, end + 1), duration);
    for (const text of end < sorted.length ? part.texts.slice(0, words) : part.texts) texts.push(text);
    parts.push(end < sorted.length ? withoutLast(part, words) : part);
    yield;
  }
  const endOfCue = new Int32Array(sorted.length);
  let [cue, word] = [0, 0];
  for (const part of parts) {
    for (const end of part.endOfCue) endOfCue[cue++] = word + end;
    word += part.wordStarts.length;
  }
  return {
    duration: parts.at(-1)?.duration ?? (duration > 0 ? duration : 0),
    sentenceStarts: join(parts.map((part) => part.sentenceStarts)),
    sentenceEnds: join(parts.map((part) => part.sentenceEnds)),
    wordStarts: join(parts.map((part) => part.wordStarts)),
    wordEnds: join(parts.map((part) => part.wordEnds)),
    texts,
    endOfCue,
  };
}

const isSorted = (cues: readonly Cue[]): boolean =>
  cues.every(({ start }, index) => !index || cues[index - 1]!.start <= start);

const withoutLast = (part: CueTimes, words: number): CueTimes => ({
  ...part,
  sentenceStarts: part.sentenceStarts.subarray(0, -1),
  sentenceEnds: part.sentenceEnds.subarray(0, -1),
  endOfCue: part.endOfCue.subarray(0, -1),
  wordStarts: part.wordStarts.subarray(0, words),
  wordEnds: part.wordEnds.subarray(0, words),
});

function join(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
