import { measureLoudness } from './loudness.js';
import { measureTruePeaks } from './true-peak.js';

/** For speech on telephones and in noisy places (AES TD1004), as for podcasts. */
export const TARGET_LUFS = -16;
/** -1.5 dBTP, of full scale 1. Encoders raise peaks a little; with this ceiling they do not clip. */
const PEAK_CEILING = 10 ** (-1.5 / 20);
/** At most 24 dB, so that silence does not become loud. */
const MAX_GAIN = 10 ** (24 / 20);
/** The time in which the gain falls before a peak, and rises after it. */
const ATTACK_SECONDS = 0.005;
/** The limiter reduces the loudness, so the gain is corrected. These rounds bring it within a tenth of a LU. */
const MAX_ROUNDS = 4;
const TOLERANCE_LU = 0.05;

/** Normalizes a sound to -16 LUFS (integrated, ITU-R BS.1770-4). Limits its peaks to -1.5 dBTP without clicks. */
export function normalizeLoudness(samples: Float32Array, sampleRate: number): Float32Array {
  const loudness = measureLoudness(samples, sampleRate);
  if (!Number.isFinite(loudness)) return samples;
  const peaks = measureTruePeaks(samples);
  const attack = Math.max(1, Math.round(ATTACK_SECONDS * sampleRate));
  let gain = gainToTarget(loudness);
  let levelled = samples;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const gains = limitedGains(peaks, gain, attack);
    levelled = samples.map((sample, index) => sample * gains[index]!);
    const difference = TARGET_LUFS - measureLoudness(levelled, sampleRate);
    const next = Math.min(MAX_GAIN, gain * 10 ** (difference / 20));
    if (Math.abs(difference) < TOLERANCE_LU || next === gain) break;
    gain = next;
  }
  return levelled;
}

/** The gain from a loudness (LUFS) to the target. */
export const gainToTarget = (loudness: number): number => Math.min(MAX_GAIN, 10 ** ((TARGET_LUFS - loudness) / 20));

/**
 * The gain of each sample: the given gain, or the highest that the ceiling allows. It is the minimum within reach, and then
 * the mean of that within reach, so that the gain falls in a slope before the peak and has no steps.
 */
function limitedGains(peaks: Float32Array, gain: number, reach: number): Float32Array {
  const allowed = peaks.map((peak) => Math.min(gain, PEAK_CEILING / peak));
  const least = slidingMinimum(allowed, reach);
  const width = 2 * reach + 1;
  const out = new Float32Array(peaks.length);
  const at = (index: number): number => least[Math.min(Math.max(index, 0), least.length - 1)]!;
  let sum = at(0) * width;
  for (let index = -reach; index < peaks.length; index++) {
    sum += at(index + reach) - at(index - reach - 1);
    if (index >= 0) out[index] = sum / width;
  }
  return out;
}

/** The minimum within `reach` of each index, by a queue of the candidates. */
function slidingMinimum(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const queue = new Int32Array(values.length);
  let [first, end] = [0, 0];
  for (let index = 0; index < values.length + reach; index++) {
    if (index < values.length) {
      while (end > first && values[queue[end - 1]!]! >= values[index]!) end--;
      queue[end++] = index;
    }
    const centre = index - reach;
    while (queue[first]! < centre - reach) first++;
    if (centre >= 0) out[centre] = values[queue[first]!]!;
  }
  return out;
}
