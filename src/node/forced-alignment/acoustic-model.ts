import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import type { SufficientStatistics } from './sufficient-statistics.js';

/** A phone sounds differently as it begins, lasts and ends. */
export const STATES_PER_PHONE = 3;

/** Own frames weigh as much as what was known before when they are this many. */
const PRIOR_FRAMES = 4;
/** Of the variance of one sound, this many frames' worth is taken from all. */
const SHARED_VARIANCE_FRAMES = 100;

/** How the sounds of speech look in frames: a normal distribution for each, its dimensions apart. */
export class AcousticModel {
  readonly size: number;
  private readonly means: Float32Array;
  /** One divided by the variances. */
  private readonly precisions: Float32Array;
  /** Of each sound, the part of its logarithm that no frame changes. */
  private readonly logNorms: Float32Array;

  private constructor(size: number, means: Float32Array, variances: Float32Array) {
    this.size = size;
    this.means = means;
    this.precisions = variances.map((variance) => 1 / variance);
    this.logNorms = Float32Array.from({ length: size }, (_, sound) => {
      let sum = FEATURE_DIMENSIONS * Math.log(2 * Math.PI);
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) sum += Math.log(variances[sound * FEATURE_DIMENSIONS + k]!);
      return -sum / 2;
    });
  }

  /**
   * @param before what is kept of sounds that are seldom heard.
   * @param width what the variances are multiplied with: more where the voice is another one than that to be heard.
   */
  static train(
    { size, counts, sums, squares }: SufficientStatistics,
    width: number,
    before?: AcousticModel,
  ): AcousticModel {
    const means = new Float32Array(size * FEATURE_DIMENSIONS);
    const spread = new Float64Array(size * FEATURE_DIMENSIONS);
    const shared = new Float64Array(FEATURE_DIMENSIONS);
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    for (let sound = 0; sound < size; sound++)
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const place = sound * FEATURE_DIMENSIONS + k;
        const count = counts[sound]!;
        const own = count ? sums[place]! / count : 0;
        means[place] = before ? (sums[place]! + PRIOR_FRAMES * before.means[place]!) / (count + PRIOR_FRAMES) : own;
        spread[place] = count ? squares[place]! - own * sums[place]! : 0;
        shared[k]! += spread[place] / total;
      }
    const variances = Float32Array.from(spread, (sum, place) => {
      const count = counts[Math.floor(place / FEATURE_DIMENSIONS)]!;
      return (
        width *
        Math.max(
          0.02,
          (sum + SHARED_VARIANCE_FRAMES * shared[place % FEATURE_DIMENSIONS]!) / (count + SHARED_VARIANCE_FRAMES),
        )
      );
    });
    return new AcousticModel(size, means, variances);
  }

  /** How well frames fit these sounds, whichever each of them is: a logarithm of density, in the mean. */
  meanLogLikelihood(frames: Pick<FeatureFrames, 'count' | 'values'>): number {
    let sum = 0;
    const row = new Float32Array(this.size);
    for (let frame = 0; frame < frames.count; frame++) sum += this.logDensities(frames.values, frame, row);
    return sum / Math.max(1, frames.count);
  }

  /**
   * How well each sound fits each frame: the logarithm of its density, minus that of a frame of any sound. Frame after
   * frame, `size` numbers each.
   *
   * @param all where they are written to.
   */
  scoreFrames(
    { count, values }: Pick<FeatureFrames, 'count' | 'values'>,
    all: Float32Array = new Float32Array(count * this.size),
  ): Float32Array {
    const { size } = this;
    for (let frame = 0; frame < count; frame++) {
      const row = all.subarray(frame * size, (frame + 1) * size);
      const background = this.logDensities(values, frame, row);
      for (let sound = 0; sound < size; sound++) row[sound] = row[sound]! - background;
    }
    return all;
  }

  /** Fills a row with the density of a frame for each sound, and gives that of any sound (logarithms). */
  private logDensities(values: Float32Array, frame: number, row: Float32Array): number {
    const { size, means, precisions, logNorms } = this;
    const from = frame * FEATURE_DIMENSIONS;
    let best = -Infinity;
    for (let sound = 0; sound < size; sound++) {
      let sum = 0;
      const place = sound * FEATURE_DIMENSIONS;
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const difference = values[from + k]! - means[place + k]!;
        sum += difference * difference * precisions[place + k]!;
      }
      const score = logNorms[sound]! - sum / 2;
      row[sound] = score;
      if (score > best) best = score;
    }
    let any = 0;
    for (let sound = 0; sound < size; sound++) {
      const below = row[sound]! - best;
      // What is a thousand times less likely adds nothing.
      if (below > -7) any += Math.exp(below);
    }
    return best + Math.log(any / size);
  }
}
