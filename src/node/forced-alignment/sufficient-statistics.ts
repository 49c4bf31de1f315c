import { CEPSTRAL_COEFFICIENTS, FEATURE_DIMENSIONS } from './acoustic-features.js';

/** What was heard of each sound: enough for its mean and its variance, however long the sound that it was heard in. */
export class SufficientStatistics {
  readonly size: number;
  /** Frames of each sound. */
  readonly counts: Float64Array;
  /** Of each sound, `DIMENSIONS` sums of what its frames hold, and of the squares of it. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.counts = new Float64Array(size);
    this.sums = new Float64Array(size * FEATURE_DIMENSIONS);
    this.squares = new Float64Array(size * FEATURE_DIMENSIONS);
  }

  /** @param labels the sound of each frame, -1 for none. */
  addFrames(values: Float32Array, labels: Int16Array): this {
    const { counts, sums, squares } = this;
    for (let frame = 0; frame < labels.length; frame++) {
      const sound = labels[frame]!;
      if (sound < 0) continue;
      counts[sound]!++;
      const [from, to] = [frame * FEATURE_DIMENSIONS, sound * FEATURE_DIMENSIONS];
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        const value = values[from + k]!;
        sums[to + k]! += value;
        squares[to + k]! += value * value;
      }
    }
    return this;
  }

  /** Adds what another heard of one sound. */
  addLabel({ counts, sums, squares }: SufficientStatistics, sound: number): void {
    this.counts[sound]! += counts[sound]!;
    for (let place = sound * FEATURE_DIMENSIONS; place < (sound + 1) * FEATURE_DIMENSIONS; place++) {
      this.sums[place]! += sums[place]!;
      this.squares[place]! += squares[place]!;
    }
  }

  /** The same as if all its frames had been normalised before they were counted (see `normalise`). */
  normalized(): SufficientStatistics {
    const made = new SufficientStatistics(this.size);
    const total = this.counts.reduce((sum, count) => sum + count, 0) || 1;
    made.counts.set(this.counts);
    for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
      let [sum, square] = [0, 0];
      for (let place = k; place < this.sums.length; place += FEATURE_DIMENSIONS) {
        sum += this.sums[place]!;
        square += this.squares[place]!;
      }
      const mean = k < CEPSTRAL_COEFFICIENTS ? sum / total : 0;
      const deviation = Math.sqrt(Math.max(1e-6, square / total - mean * mean));
      for (let sound = 0; sound < this.size; sound++) {
        const [place, count] = [sound * FEATURE_DIMENSIONS + k, this.counts[sound]!];
        const [own, ownSquares] = [this.sums[place]!, this.squares[place]!];
        made.sums[place] = (own - count * mean) / deviation;
        made.squares[place] = (ownSquares - 2 * mean * own + count * mean * mean) / deviation ** 2;
      }
    }
    return made;
  }

  /** With one sound in the place of so many parts of it; the first, silence, has none. */
  mergeStates(parts: number): SufficientStatistics {
    const made = new SufficientStatistics(1 + (this.size - 1) / parts);
    for (let sound = 0; sound < this.size; sound++) {
      const into = Math.ceil(sound / parts);
      made.counts[into]! += this.counts[sound]!;
      for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
        made.sums[into * FEATURE_DIMENSIONS + k]! += this.sums[sound * FEATURE_DIMENSIONS + k]!;
        made.squares[into * FEATURE_DIMENSIONS + k]! += this.squares[sound * FEATURE_DIMENSIONS + k]!;
      }
    }
    return made;
  }

  /** As many frames more, of sounds that are numbered alike; of more sounds than before. */
  plus(other: SufficientStatistics): SufficientStatistics {
    const made = new SufficientStatistics(Math.max(this.size, other.size));
    for (const { counts, sums, squares } of [this, other]) {
      counts.forEach((count, sound) => (made.counts[sound]! += count));
      sums.forEach((sum, place) => (made.sums[place]! += sum));
      squares.forEach((square, place) => (made.squares[place]! += square));
    }
    return made;
  }
}
