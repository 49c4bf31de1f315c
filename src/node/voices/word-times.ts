import { weigh } from '../../core/timeline/pace.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import type { Sound } from '../audio/sound.js';
import { missingOf } from '../packages.js';
import type { Span } from './voice.js';

/**
 * Finds when each word of a sentence sounds, for voices that do not tell: the port for an aligner.
 *
 * @returns of every word, seconds within the sound; never falling. '' is a word without a sound.
 */
export type WordTimer = (sound: Sound, words: readonly string[], language: string) => Promise<readonly Span[]>;

/** Optional peers of the aligner. */
const ALIGNER = ['@echogarden/espeak-ng-emscripten', ...RESAMPLE_PACKAGES, 'fft.js'];

/** What the times of words depend on: the aligner's packages where all of them are installed, else nothing. */
export const timingPackages = (): readonly string[] => (missingOf(ALIGNER).length ? [] : ALIGNER);

/** By the aligner where it is installed. */
export const findTimes: WordTimer = async (...sentence) => {
  if (!timingPackages().length) return guessTimes(...sentence);
  const { timeWords } = await import('./time-words.js');
  return timeWords(...sentence);
};

/** Below this part of the loudest sample it is silence. */
const SILENCE = 0.02;

/**
 * A guess for where there is no aligner: the words share the time between the first sound and the last, each by its
 * letters. All but the beginning of the first are marked unsure, so that the page highlights by the sentence.
 */
export const guessTimes: WordTimer = ({ samples, sampleRate }, words) => {
  const [from, to] = heardIn(samples);
  const weights = words.map(weigh);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let now = from / sampleRate;
  const spans = weights.map((weight, index): Span => {
    const start = now;
    now += (weight / total) * ((to - from) / sampleRate);
    return index ? { start, end: now, unsure: true } : { start, end: now };
  });
  return Promise.resolve(spans);
};

/** The first and the last sample that is more than silence, the last excluded. */
function heardIn(samples: Int16Array): [number, number] {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isHeard = (sample: number): boolean => sample !== 0 && Math.abs(sample) >= loudest * SILENCE;
  const from = samples.findIndex(isHeard);
  if (from < 0) return [0, 0];
  let to = samples.length;
  while (!isHeard(samples[to - 1]!)) to--;
  return [from, to];
}
