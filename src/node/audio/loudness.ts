import { applyKWeighting } from './k-weighting.js';

/** Seconds a block, and from one block to the next: they overlap by three quarters (BS.1770-4 Annex 1). */
const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
/** LUFS below which a block is silence. */
const ABSOLUTE_GATE_LUFS = -70;
/** LU below the mean of the others at which a block is a pause. */
const RELATIVE_GATE_LU = -10;

/**
 * How loud a sound is as a whole, in LUFS: the integrated loudness of ITU-R BS.1770-4, one channel, gated twice, so that
 * silence and pauses do not count. `-Infinity` for silence. A 997 Hz sine of full scale has -3.01 LUFS.
 *
 * No library does this in Node: the one that is kept, `ebur128-wasm`, is packed for bundlers alone.
 */
export function measureLoudness(samples: Float32Array, sampleRate: number): number {
  const powers = blockPowers(applyKWeighting(samples, sampleRate), sampleRate);
  const heard = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = toLufs(mean(heard)) + RELATIVE_GATE_LU;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

/** A sound shorter than a block is one block. */
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
