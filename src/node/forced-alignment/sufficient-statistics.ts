import { CEPSTRAL_COEFFICIENTS, FEATURE_DIMENSIONS } from './acoustic-features.js';

/** The sums from which the mean and the variance of each label follow. Their size does not depend on the number of frames. */
export class SufficientStatistics {
  /** Number of labels. */
  readonly size: number;
  /** Frames of each label. */
  readonly counts: Float64Array;
  /** The sums of the values of the frames of each label, and of their squares: `FEATURE_DIMENSIONS` a label. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.counts = new Float64Array(size);
    this.sums = new Float64Array(size * FEATURE_DIMENSIONS);
    this.squares = new Float64Array(size * FEATURE_DIMENSIONS);
  }

  /** @param labels of the frames, -1 for none. */
  addFrames(values: Float32Array, labels: Int16Array): this {
    const { counts, sums, squares } = this;
    for (let frame = 0; frame < labels.length; frame++) {
      const label = labels[frame]!;
      if (label < 0) continue;
      counts[label]!++;
      const [from, to] = [frame * FEATURE_DIMENSIONS, label * FEATURE_DIMENSIONS];
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const value = values[from + k]!;
        sums[to + k]! += value;
        squares[to + k]! += value * value;
      }
    }
    return this;
  }

  /** Adds the frames of one label. */
  addLabel({ counts, sums, squares }: SufficientStatistics, label: number): void {
    this.counts[label]! += counts[label]!;
    for (let index = label * FEATURE_DIMENSIONS; index < (label + 1) * FEATURE_DIMENSIONS; index++) {
      this.sums[index]! += sums[index]!;
      this.squares[index]! += squares[index]!;
    }
  }

  /** The statistics of the same frames after normalisation (see `normalizeCepstra`). */
  normalized(): SufficientStatistics {
    const result = new SufficientStatistics(this.size);
    const total = this.counts.reduce((sum, count) => sum + count, 0) || 1;
    result.counts.set(this.counts);
    for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
      let [sum, square] = [0, 0];
      for (let index = k; index < this.sums.length; index += FEATURE_DIMENSIONS) {
        sum += this.sums[index]!;
        square += this.squares[index]!;
      }
      const mean = k < CEPSTRAL_COEFFICIENTS ? sum / total : 0;
      const deviation = Math.sqrt(Math.max(1e-6, square / total - mean * mean));
      for (let label = 0; label < this.size; label++) {
        const [index, count] = [label * FEATURE_DIMENSIONS + k, this.counts[label]!];
        const [labelSum, labelSquare] = [this.sums[index]!, this.squares[index]!];
        result.sums[index] = (labelSum - count * mean) / deviation;
        result.squares[index] = (labelSquare - 2 * mean * labelSum + count * mean * mean) / deviation ** 2;
      }
    }
    return result;
  }

  /** Merges the `parts` labels of each phone into one. The first label, silence, has no parts. */
  mergeStates(parts: number): SufficientStatistics {
    const result = new SufficientStatistics(1 + (this.size - 1) / parts);
    for (let label = 0; label < this.size; label++) {
      const target = Math.ceil(label / parts);
      result.counts[target]! += this.counts[label]!;
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        result.sums[target * FEATURE_DIMENSIONS + k]! += this.sums[label * FEATURE_DIMENSIONS + k]!;
        result.squares[target * FEATURE_DIMENSIONS + k]! += this.squares[label * FEATURE_DIMENSIONS + k]!;
      }
    }
    return result;
  }

  /** The statistics of the frames of both. The labels have the same numbers; one may have more of them. */
  plus(other: SufficientStatistics): SufficientStatistics {
    const result = new SufficientStatistics(Math.max(this.size, other.size));
    for (const { counts, sums, squares } of [this, other]) {
      counts.forEach((count, label) => (result.counts[label]! += count));
      sums.forEach((sum, index) => (result.sums[index]! += sum));
      squares.forEach((square, index) => (result.squares[index]! += square));
    }
    return result;
  }
}
