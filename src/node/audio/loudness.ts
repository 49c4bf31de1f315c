import { applyKWeighting } from './k-weighting.js';

/** The duration of a block. Blocks overlap by three quarters (BS.1770-4 Annex 1). */
const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
/** A block below this loudness is silence. */
const ABSOLUTE_GATE_LUFS = -70;
/** A block is a pause if it is this much below the mean of the others. */
const RELATIVE_GATE_LU = -10;

/**
 * Measures the integrated loudness of ITU-R BS.1770-4 in LUFS, for one channel. Two gates exclude silence and pauses.
 * `-Infinity` for silence. A 997 Hz sine of full scale has -3.01 LUFS.
 *
 * No maintained library does this in Node: `ebur128-wasm` only works with bundlers.
 */
export function measureLoudness(samples: Float32Array, sampleRate: number): number {
  const powers = blockPowers(applyKWeighting(samples, sampleRate), sampleRate);
  const audible = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = toLufs(mean(audible)) + RELATIVE_GATE_LU;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}

/** The power of each block. A sound that is shorter than a block is one block. */
function blockPowers(samples: Float32Array, sampleRate: number): number[] {
  const size = Math.min(Math.round(BLOCK_SECONDS * sampleRate), samples.length);
  const step = Math.round(STEP_SECONDS * sampleRate);
  const powers: number[] = [];
  for (let from = 0; size && from + size <= samples.length; from += step) {
    let sum = 0;
    for (let index = from; index < from + size; index++) sum += samples[index]! * samples[index]!;
    powers.push(sum / size);
  }
  return powers;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value) / values.length : 0;
