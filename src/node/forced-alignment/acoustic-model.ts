import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import type { SufficientStatistics } from './sufficient-statistics.js';

/** The beginning, the middle and the end of a phone sound different. */
export const STATES_PER_PHONE = 3;

/** The weight of the prior mean of a label, in frames (maximum a posteriori). */
const PRIOR_FRAMES = 4;
/** The weight of the shared variance in the variance of a label, in frames. */
const SHARED_VARIANCE_FRAMES = 100;

/** Frames whose densities are computed at once (see `logDensities`). */
const FRAMES_AT_ONCE = 4;

/** The distribution of the frames of each label (silence or a state of a phone): a Gaussian with a diagonal covariance. */
export class AcousticModel {
  /** Number of labels. */
  readonly size: number;
  private readonly means: Float32Array;
  /** The inverses of the variances. */
  private readonly precisions: Float32Array;
  /** The part of the log density of each label that does not depend on the frame. */
  private readonly logNorms: Float32Array;

  private constructor(size: number, means: Float32Array, variances: Float32Array) {
    this.size = size;
    this.means = means;
    this.precisions = variances.map((variance) => 1 / variance);
    this.logNorms = Float32Array.from({ length: size }, (_, label) => {
      let sum = FEATURE_DIMENSIONS * Math.log(2 * Math.PI);
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) sum += Math.log(variances[label * FEATURE_DIMENSIONS + k]!);
      return -sum / 2;
    });
  }

  /**
   * @param prior model from which rare labels take most of their mean.
   * @param varianceScale factor of the variances: above 1 if the model is for another speaker.
   */
  static train(
    { size, counts, sums, squares }: SufficientStatistics,
    varianceScale: number,
    prior?: AcousticModel,
  ): AcousticModel {
    const means = new Float32Array(size * FEATURE_DIMENSIONS);
    const spread = new Float64Array(size * FEATURE_DIMENSIONS);
    const shared = new Float64Array(FEATURE_DIMENSIONS);
    /** How far the means of the speaker are from those of the prior (squared). */
    const shifts = new Float64Array(FEATURE_DIMENSIONS);
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    for (let label = 0; label < size; label++)
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const index = label * FEATURE_DIMENSIONS + k;
        const count = counts[label]!;
        const mean = count ? sums[index]! / count : 0;
        means[index] = prior ? (sums[index]! + PRIOR_FRAMES * prior.means[index]!) / (count + PRIOR_FRAMES) : mean;
        spread[index] = count ? squares[index]! - mean * sums[index]! : 0;
        shared[k]! += spread[index] / total;
        if (prior) shifts[k]! += (count * (mean - prior.means[index]!) ** 2) / total;
      }
    // The mean of a rare label is mostly that of the prior, and may be as far off as the means of the other labels are. A
    // recording that repeats a few words has small variances, and would refuse all other words without this.
    const variances = Float32Array.from(spread, (sum, index) => {
      const count = counts[Math.floor(index / FEATURE_DIMENSIONS)]!;
      return (
        varianceScale *
        Math.max(
          0.02,
          (sum + SHARED_VARIANCE_FRAMES * shared[index % FEATURE_DIMENSIONS]!) / (count + SHARED_VARIANCE_FRAMES) +
            (PRIOR_FRAMES * shifts[index % FEATURE_DIMENSIONS]!) / (count + PRIOR_FRAMES),
        )
      );
    });
    return new AcousticModel(size, means, variances);
  }

  /** The mean log density of frames, whatever their labels are. */
  meanLogLikelihood(frames: Pick<FeatureFrames, 'count' | 'values'>): number {
    let sum = 0;
    const rows = new Float32Array(this.size * FRAMES_AT_ONCE);
    for (let first = 0; first < frames.count; first += FRAMES_AT_ONCE) {
      const count = Math.min(FRAMES_AT_ONCE, frames.count - first);
      this.logDensities(frames.values, first, count, rows, 0);
      for (let index = 0; index < count; index++) sum += this.backgroundOf(rows, index * this.size);
    }
    return sum / Math.max(1, frames.count);
  }

  /**
   * How well each label fits each frame: its log density, minus the log density of a frame of any label. `size` values a
   * frame.
   *
   * @param scores the array to fill.
   */
  scoreFrames(
    { count, values }: Pick<FeatureFrames, 'count' | 'values'>,
    scores: Float32Array = new Float32Array(count * this.size),
  ): Float32Array {
    const { size } = this;
    for (let first = 0; first < count; first += FRAMES_AT_ONCE)
      this.logDensities(values, first, Math.min(FRAMES_AT_ONCE, count - first), scores, first * size);
    for (let frame = 0; frame < count; frame++) {
      const row = frame * size;
      const background = this.backgroundOf(scores, row);
      for (let at = row; at < row + size; at++) scores[at] = scores[at]! - background;
    }
    return scores;
  }

  /**
   * Fills rows with the log density of each label, for up to `FRAMES_AT_ONCE` frames: the processor adds up their sums at the
   * same time, and reads the means once.
   *
   * @param row index of the first row.
   */
  private logDensities(values: Float32Array, first: number, count: number, rows: Float32Array, row: number): void {
    const { size, means, precisions, logNorms } = this;
    const a = first * FEATURE_DIMENSIONS;
    // Of the last frames of a recording, some may be missing: the last one stands for them.
    const b = (first + Math.min(1, count - 1)) * FEATURE_DIMENSIONS;
    const c = (first + Math.min(2, count - 1)) * FEATURE_DIMENSIONS;
    const d = (first + Math.min(3, count - 1)) * FEATURE_DIMENSIONS;
    for (let label = 0, index = 0; label < size; label++) {
      let sumA = 0;
      let sumB = 0;
      let sumC = 0;
      let sumD = 0;
      for (let k = 0; k < FEATURE_DIMENSIONS; k++, index++) {
        const mean = means[index]!;
        const precision = precisions[index]!;
        const differenceA = values[a + k]! - mean;
        const differenceB = values[b + k]! - mean;
        const differenceC = values[c + k]! - mean;
        const differenceD = values[d + k]! - mean;
        sumA += differenceA * differenceA * precision;
        sumB += differenceB * differenceB * precision;
        sumC += differenceC * differenceC * precision;
        sumD += differenceD * differenceD * precision;
      }
      const norm = logNorms[label]!;
      rows[row + label] = norm - sumA / 2;
      if (count > 1) rows[row + size + label] = norm - sumB / 2;
      if (count > 2) rows[row + 2 * size + label] = norm - sumC / 2;
      if (count > 3) rows[row + 3 * size + label] = norm - sumD / 2;
    }
  }

  /** The log density of a frame for any label. @param row index of its log densities. */
  private backgroundOf(rows: Float32Array, row: number): number {
    let best = -Infinity;
    for (let at = row; at < row + this.size; at++) if (rows[at]! > best) best = rows[at]!;
    let any = 0;
    for (let at = row; at < row + this.size; at++) {
      const below = rows[at]! - best;
      // A label that is a thousand times less likely adds nothing.
      if (below > -7) any += Math.exp(below);
    }
    return best + Math.log(any / this.size);
  }
}
