import { KWeightingFilter } from './k-weighting.js';

/** Blocks of 0.4 s overlap by three quarters (BS.1770-4 Annex 1): a block has four steps. */
const STEP_SECONDS = 0.1;
const STEPS_PER_BLOCK = 4;
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
  /** Samples of a step. */
  private readonly step: number;
  /** The power of each whole block. */
  private readonly powers: number[] = [];
  /** The sums of squares of the last whole steps, at most those of a block. */
  private readonly sums: number[] = [];
  /** The sum of the step that has begun. */
  private sum = 0;
  private position = 0;

  constructor(sampleRate: number) {
    this.filter = new KWeightingFilter(sampleRate);
    this.step = Math.round(STEP_SECONDS * sampleRate);
  }

  push(samples: Float32Array): void {
    const filtered = this.filter.push(samples);
    for (let from = 0; from < filtered.length;) {
      const count = Math.min(filtered.length - from, this.step - (this.position % this.step));
      this.sum = addSquares(this.sum, filtered, from, from + count);
      from += count;
      this.position += count;
      if (this.position % this.step === 0) this.endStep();
    }
  }

  private endStep(): void {
    if (this.sums.length === STEPS_PER_BLOCK) this.sums.shift();
    this.sums.push(this.sum);
    this.sum = 0;
    if (this.sums.length === STEPS_PER_BLOCK) this.powers.push(totalOf(this.sums) / (STEPS_PER_BLOCK * this.step));
  }

  get loudness(): number {
    // A sound that is shorter than a block is one block.
    const isShort = !this.powers.length && this.position > 0;
    const powers = isShort ? [(totalOf(this.sums) + this.sum) / this.position] : this.powers;
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

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const mean = (values: readonly number[]): number => (values.length ? totalOf(values) / values.length : 0);
