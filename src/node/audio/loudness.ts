import { KWeightingFilter } from './k-weighting.js';

/** The duration of a block. Blocks overlap by three quarters (BS.1770-4 Annex 1). */
const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
/** A block below this loudness is silence. */
const ABSOLUTE_GATE_LUFS = -70;
/** A block is a pause if it is this much below the mean of the others. */
const RELATIVE_GATE_LU = -10;

/**
 * Measures the integrated loudness of ITU-R BS.1770-4 in LUFS, for one channel that comes in parts. Two gates exclude silence
 * and pauses. `-Infinity` for silence. A 997 Hz sine of full scale has -3.01 LUFS.
 *
 * No maintained library does this in Node: `ebur128-wasm` only works with bundlers.
 */
export class LoudnessMeter {
  private readonly filter: KWeightingFilter;
  private readonly size: number;
  private readonly step: number;
  /** The power of each whole block. */
  private readonly powers: number[] = [];
  /** The sums of the blocks that have begun, the oldest first. */
  private readonly sums: number[] = [];
  private position = 0;

  constructor(sampleRate: number) {
    this.filter = new KWeightingFilter(sampleRate);
    this.size = Math.round(BLOCK_SECONDS * sampleRate);
    this.step = Math.round(STEP_SECONDS * sampleRate);
  }

  push(samples: Float32Array): void {
    const filtered = this.filter.push(samples);
    for (let from = 0; from < filtered.length;) {
      if (this.position % this.step === 0) this.sums.push(0);
      const oldestStart = this.powers.length * this.step;
      const nextStart = (Math.floor(this.position / this.step) + 1) * this.step;
      const count = Math.min(
        filtered.length - from,
        nextStart - this.position,
        oldestStart + this.size - this.position,
      );
      for (let block = 0; block < this.sums.length; block++)
        this.sums[block] = addSquares(this.sums[block]!, filtered, from, from + count);
      from += count;
      this.position += count;
      if (this.position === oldestStart + this.size) this.powers.push(this.sums.shift()! / this.size);
    }
  }

  get loudness(): number {
    // A sound that is shorter than a block is one block.
    const isShort = !this.powers.length && this.position > 0;
    const powers = isShort ? [this.sums[0]! / this.position] : this.powers;
    const audible = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE_LUFS);
    const gate = toLufs(mean(audible)) + RELATIVE_GATE_LU;
    return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
  }
}

/** The loudness of a sound in memory. */
export function measureLoudness(samples: Float32Array, sampleRate: number): number {
  const meter = new LoudnessMeter(sampleRate);
  meter.push(samples);
  return meter.loudness;
}

function addSquares(sum: number, samples: Float32Array, from: number, to: number): number {
  for (let index = from; index < to; index++) sum += samples[index]! * samples[index]!;
  return sum;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value) / values.length : 0;
