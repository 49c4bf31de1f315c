import { measureInLetters } from '../../core/timeline/estimate-timeline.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import { missingPackages } from '../optional-packages.js';
import type { TimeSpan } from './voice.js';

/**
 * Finds when each word of a sentence sounds, for voices that do not tell: the port for an aligner.
 *
 * @returns of every word, seconds within the sound; never falling. '' is a word without a sound.
 */
export type WordAligner = (sound: PcmAudio, words: readonly string[], language: string) => Promise<readonly TimeSpan[]>;

/** Optional peers of the aligner. */
const ALIGNER_PACKAGES = ['@echogarden/espeak-ng-emscripten', ...RESAMPLE_PACKAGES, 'fft.js'];

/** What the times of words depend on: the aligner's packages where all of them are installed, else nothing. */
export const alignerPackages = (): readonly string[] =>
  missingPackages(ALIGNER_PACKAGES).length ? [] : ALIGNER_PACKAGES;

/** By the aligner where it is installed. */
export const alignWordsIfInstalled: WordAligner = async (...sentence) => {
  if (!alignerPackages().length) return estimateWordTimes(...sentence);
  const { alignWordsWithEspeak } = await import('./espeak-word-aligner.js');
  return alignWordsWithEspeak(...sentence);
};

/** Below this part of the loudest sample it is silence. */
const SILENCE_THRESHOLD = 0.02;

/**
 * A guess for where there is no aligner: the words share the time between the first sound and the last, each by its
 * letters. All but the beginning of the first are marked unsure, so that the page highlights by the sentence.
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

/** The first and the last sample that is more than silence, the last excluded. */
function soundRangeOf(samples: Int16Array): [number, number] {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isHeard = (sample: number): boolean => sample !== 0 && Math.abs(sample) >= loudest * SILENCE_THRESHOLD;
  const from = samples.findIndex(isHeard);
  if (from < 0) return [0, 0];
  let to = samples.length;
  while (!isHeard(samples[to - 1]!)) to--;
  return [from, to];
}
