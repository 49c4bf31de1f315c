import type { SampleFile } from './sample-file.js';
import { hasOnlyLowerPeaks, INTERPOLATION_REACH_SAMPLES, measureTruePeaks } from './true-peak.js';

/** -1.5 dBTP, of full scale 1. Encoders raise peaks a little; with this ceiling they do not clip. */
const PEAK_CEILING = 10 ** (-1.5 / 20);
/** The time in which the gain falls before a peak, and rises after it. */
const ATTACK_SECONDS = 0.005;
/** Samples that are limited at once. */
const PART_SAMPLES = 8192;

/**
 * Applies a gain to a sound, and limits its true peaks to -1.5 dBTP without clicks. The gain of a sample is the given gain, or
 * the highest that the ceiling allows: the minimum within reach, and then the mean of that within reach, so that the gain
 * falls in a slope before the peak and has no steps.
 */
export async function* limitPeaks(
  sound: SampleFile<Float32Array>,
  sampleRate: number,
  gain: number,
): AsyncGenerator<Float32Array> {
  const reach = Math.max(1, Math.round(ATTACK_SECONDS * sampleRate));
  const width = 2 * reach + 1;
  /** Samples on both sides on which the gain of a sample depends. */
  const margin = width + INTERPOLATION_REACH_SAMPLES;
  /** The sum of the minima within reach of the current sample; undefined at the start, and after a part without a peak. */
  let sum: number | undefined;
  for (let from = 0; from < sound.length; from += PART_SAMPLES) {
    const first = Math.max(0, from - margin);
    const samples = await sound.read(first, from + PART_SAMPLES + margin);
    const limited = new Float32Array(Math.min(PART_SAMPLES, sound.length - from));
    const offset = from - first;
    // Most parts have no peak that is too high: their gain is the given one.
    if (hasOnlyLowerPeaks(samples, PEAK_CEILING / gain)) {
      const factor = Math.fround(gain);
      for (let index = 0; index < limited.length; index++) limited[index] = samples[offset + index]! * factor;
      sum = undefined;
      yield limited;
      continue;
    }
    const peaks = measureTruePeaks(samples, PEAK_CEILING / gain);
    for (let index = 0; index < peaks.length; index++) peaks[index] = Math.min(gain, PEAK_CEILING / peaks[index]!);
    const least = slidingMinimum(peaks, reach);
    const at = (index: number): number => least[Math.min(Math.max(index, 0), least.length - 1)]!;
    if (sum === undefined) {
      sum = 0;
      for (let index = offset - 1 - reach; index < offset + reach; index++) sum += at(index);
    }
    for (let index = 0; index < limited.length; index++) {
      sum += at(offset + index + reach) - at(offset + index - reach - 1);
      limited[index] = samples[offset + index]! * Math.fround(sum / width);
    }
    yield limited;
  }
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
