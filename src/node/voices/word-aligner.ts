import { measureInLetters } from '../../core/timeline/estimate-timeline.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import type { TimeSpan } from './voice.js';

/**
 * Finds the time of each word of a sentence, for voices that do not report it.
 *
 * @returns the time of every word (seconds), in ascending order. '' is a word without a sound.
 */
export type WordAligner = (sound: PcmAudio, words: readonly string[], language: string) => Promise<readonly TimeSpan[]>;

/** Samples below this share of the loudest sample are silence. */
const SILENCE_THRESHOLD = 0.02;

/**
 * Estimates the times, if there is no aligner: the words share the time between the first sound and the last in proportion to
 * their letters. All times except that of the first word are unsure, so that the page highlights whole sentences.
 */
export const estimateWordTimes: WordAligner = ({ samples, sampleRate }, words) => {
  const [from, to] = soundRangeOf(samples);
  const weights = words.map(measureInLetters);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let now = from / sampleRate;
  const spans = weights.map((weight, index): TimeSpan => {
    const start = now;
    now += (weight / total) * ((to - from) / sampleRate);
    return index ? { start, end: now, unsure: true } : { start, end: now };
  });
  return Promise.resolve(spans);
};

/** The first sample that is not silence, and the end of the last. */
export function soundRangeOf(samples: Int16Array): [number, number] {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isAudible = (sample: number): boolean => sample !== 0 && Math.abs(sample) >= loudest * SILENCE_THRESHOLD;
  const from = samples.findIndex(isAudible);
  if (from < 0) return [0, 0];
  let to = samples.length;
  while (!isAudible(samples[to - 1]!)) to--;
  return [from, to];
}
