import { measureLoudness } from './loudness.js';
import { measureTruePeaks } from './true-peak.js';

/** LUFS, for speech that is heard on telephones and in the street (AES TD1004; podcasts have it, too). */
export const TARGET_LUFS = -16;
/** -1.5 dBTP, of full scale 1: what encoders add to a peak does not clip. */
const PEAK_CEILING = 10 ** (-1.5 / 20);
/** Silence is not made loud: at most 24 dB. */
const MAX_GAIN = 10 ** (24 / 20);
/** Seconds in which a peak is brought down before it comes, and let go after it. */
const ATTACK_SECONDS = 0.005;
/** The limiter takes away what the gain gave: as many rounds as bring it within a tenth of a LU. */
const MAX_ROUNDS = 4;
const TOLERANCE_LU = 0.05;

/** Brings a sound to -16 LUFS (integrated, ITU-R BS.1770-4), its peaks held below -1.5 dBTP without a click. */
export function normalizeLoudness(samples: Float32Array, sampleRate: number): Float32Array {
  const loudness = measureLoudness(samples, sampleRate);
  if (!Number.isFinite(loudness)) return samples;
  const peaks = measureTruePeaks(samples);
  const attack = Math.max(1, Math.round(ATTACK_SECONDS * sampleRate));
  let gain = gainToTarget(loudness);
  let levelled = samples;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const held = limitedGains(peaks, gain, attack);
    levelled = samples.map((sample, index) => sample * held[index]!);
    const short = TARGET_LUFS - measureLoudness(levelled, sampleRate);
    const next = Math.min(MAX_GAIN, gain * 10 ** (short / 20));
    if (Math.abs(short) < TOLERANCE_LU || next === gain) break;
    gain = next;
  }
  return levelled;
}

/** What brings a sound of this loudness (LUFS) to the common one. */
export const gainToTarget = (loudness: number): number => Math.min(MAX_GAIN, 10 ** ((TARGET_LUFS - loudness) / 20));

/**
 * The gain of each sample: as given, but no more than the ceiling allows. The least of what is allowed within reach,
 * then its mean within reach: a slope that has come down when the peak comes, and never a step.
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

/** For each place the least value within `reach` places of it, by a queue of those that may still be the least. */
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
