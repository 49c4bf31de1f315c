import { kWeighted } from './k-weighting.js';

/** Seconds a block, and from one block to the next: they overlap by three quarters (BS.1770-4 Annex 1). */
const BLOCK = 0.4;
const STEP = 0.1;
/** LUFS below which a block is silence. */
const ABSOLUTE_GATE = -70;
/** LU below the mean of the others at which a block is a pause. */
const RELATIVE_GATE = -10;

/**
 * How loud a sound is as a whole, in LUFS: the integrated loudness of ITU-R BS.1770-4, one channel, gated twice, so that
 * silence and pauses do not count. `-Infinity` for silence. A 997 Hz sine of full scale has -3.01 LUFS.
 *
 * No library does this in Node: the one that is kept, `ebur128-wasm`, is packed for bundlers alone.
 */
export function loudnessOf(samples: Float32Array, sampleRate: number): number {
  const powers = blockPowers(kWeighted(samples, sampleRate), sampleRate);
  const heard = powers.filter((power) => inLufs(power) > ABSOLUTE_GATE);
  const gate = inLufs(mean(heard)) + RELATIVE_GATE;
  return inLufs(mean(heard.filter((power) => inLufs(power) > gate)));
}

/** A sound shorter than a block is one block. */
function blockPowers(samples: Float32Array, sampleRate: number): number[] {
  const size = Math.min(Math.round(BLOCK * sampleRate), samples.length);
  const step = Math.round(STEP * sampleRate);
  const powers: number[] = [];
  for (let from = 0; size && from + size <= samples.length; from += step) {
    let sum = 0;
    for (let index = from; index < from + size; index++) sum += samples[index]! * samples[index]!;
    powers.push(sum / size);
  }
  return powers;
}

const inLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value) / values.length : 0;
