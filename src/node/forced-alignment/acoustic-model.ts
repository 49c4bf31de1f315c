import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import type { SufficientStatistics } from './sufficient-statistics.js';

/** The beginning, the middle and the end of a phone sound different. */
export const STATES_PER_PHONE = 3;

/** The weight of the prior mean of a label, in frames (maximum a posteriori). */
const PRIOR_FRAMES = 4;
/** The weight of the shared variance in the variance of a label, in frames. */
const SHARED_VARIANCE_FRAMES = 100;

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
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    for (let label = 0; label < size; label++)
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const index = label * FEATURE_DIMENSIONS + k;
        const count = counts[label]!;
        const mean = count ? sums[index]! / count : 0;
        means[index] = prior ? (sums[index]! + PRIOR_FRAMES * prior.means[index]!) / (count + PRIOR_FRAMES) : mean;
        spread[index] = count ? squares[index]! - mean * sums[index]! : 0;
        shared[k]! += spread[index] / total;
      }
    const variances = Float32Array.from(spread, (sum, index) => {
      const count = counts[Math.floor(index / FEATURE_DIMENSIONS)]!;
      return (
        varianceScale *
        Math.max(
          0.02,
          (sum + SHARED_VARIANCE_FRAMES * shared[index % FEATURE_DIMENSIONS]!) / (count + SHARED_VARIANCE_FRAMES),
        )
      );
    });
    return new AcousticModel(size, means, variances);
  }

  /** The mean log density of frames, whatever their labels are. */
  meanLogLikelihood(frames: Pick<FeatureFrames, 'count' | 'values'>): number {
    let sum = 0;
    const row = new Float32Array(this.size);
    for (let frame = 0; frame < frames.count; frame++) sum += this.logDensities(frames.values, frame, row);
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
    for (let frame = 0; frame < count; frame++) {
      const row = scores.subarray(frame * size, (frame + 1) * size);
      const background = this.logDensities(values, frame, row);
      for (let label = 0; label < size; label++) row[label] = row[label]! - background;
    }
    return scores;
  }

  /** Fills a row with the log density of a frame for each label. Returns its log density for any label. */
  private logDensities(values: Float32Array, frame: number, row: Float32Array): number {
    const { size, means, precisions, logNorms } = this;
    const from = frame * FEATURE_DIMENSIONS;
    let best = -Infinity;
    for (let label = 0; label < size; label++) {
      let sum = 0;
      const index = label * FEATURE_DIMENSIONS;
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const difference = values[from + k]! - means[index + k]!;
        sum += difference * difference * precisions[index + k]!;
      }
      const score = logNorms[label]! - sum / 2;
      row[label] = score;
      if (score > best) best = score;
    }
    let any = 0;
    for (let label = 0; label < size; label++) {
      const below = row[label]! - best;
      // A label that is a thousand times less likely adds nothing.
      if (below > -7) any += Math.exp(below);
    }
    return best + Math.log(any / size);
  }
}
