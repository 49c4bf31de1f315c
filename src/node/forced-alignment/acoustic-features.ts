import { createRequire } from 'node:module';
import type FFT from 'fft.js';
import { melFilterBank } from './mel-filter-bank.js';

/** Sample rate of the sound that frames are computed from. */
export const FEATURE_SAMPLE_RATE_HERTZ = 16_000;
export const FRAMES_PER_SECOND = 100;
/** Cepstral coefficients of a frame. The first is its loudness. */
export const CEPSTRAL_COEFFICIENTS = 13;
/** The cepstral coefficients and their deltas. */
export const FEATURE_DIMENSIONS: number = CEPSTRAL_COEFFICIENTS * 2;

const FFT_SIZE = 512;
/** Samples of a frame: 25 ms. */
const WINDOW_SAMPLES = 400;
const HOP_SAMPLES = FEATURE_SAMPLE_RATE_HERTZ / FRAMES_PER_SECOND;
/** Frames on each side from which a delta is computed. */
const DELTA_REACH_FRAMES = 2;
/** The least power of a frame, 90 dB below full scale. Digital silence has this power. */
const POWER_FLOOR = 1e-9;
const PRE_EMPHASIS = 0.97;

/** The frames of a sound, one after another. */
export interface FeatureFrames {
  readonly count: number;
  /** `FEATURE_DIMENSIONS` values a frame. */
  readonly values: Float32Array;
  /** The loudness of each frame, in decibels of full scale. */
  readonly loudness: Float32Array;
}

/**
 * Computes mel frequency cepstral coefficients (Davis and Mermelstein 1980) and their deltas. They distinguish phones and
 * do not depend on the pitch. The sound comes in parts. The middle of frame n is at n / FRAMES_PER_SECOND seconds.
 */
export class FeatureExtractor {
  private readonly fft = createFft();
  private readonly spectrum = this.fft.createComplexArray();
  private readonly input = new Float64Array(FFT_SIZE);
  private readonly melFilters: ReturnType<typeof melFilterBank>;
  private readonly dctMatrix: Float32Array;
  private readonly window = Float64Array.from(
    { length: WINDOW_SAMPLES },
    (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (WINDOW_SAMPLES - 1)),
  );
  /** Samples that no frame has begun with yet. At first the silence before the sound, so that the middle of the first frame is at 0. */
  private pendingSamples = new Float32Array(WINDOW_SAMPLES / 2);
  private statics = new Float32Array(CEPSTRAL_COEFFICIENTS * 1024);
  private loudness = new Float32Array(1024);
  private count = 0;

  /** @param warp see `melFilterBank`. */
  constructor(warp?: number) {
    this.melFilters = melFilterBank(FFT_SIZE, FEATURE_SAMPLE_RATE_HERTZ, warp);
    this.dctMatrix = createDctMatrix(this.melFilters.length);
  }

  /** @param samples at `FEATURE_SAMPLE_RATE_HERTZ`, full scale at 1. */
  push(samples: Float32Array): void {
    const sound = new Float32Array(this.pendingSamples.length + samples.length);
    sound.set(this.pendingSamples);
    sound.set(samples, this.pendingSamples.length);
    let at = 0;
    for (; at + WINDOW_SAMPLES <= sound.length; at += HOP_SAMPLES) this.addFrame(sound, at);
    this.pendingSamples = sound.slice(at);
  }

  /** Returns the frames of all samples that were pushed. */
  finish(): FeatureFrames {
    this.push(new Float32Array(WINDOW_SAMPLES / 2));
    const { count } = this;
    const values = new Float32Array(count * FEATURE_DIMENSIONS);
    for (let frame = 0; frame < count; frame++)
      for (let k = 0; k < CEPSTRAL_COEFFICIENTS; k++) {
        values[frame * FEATURE_DIMENSIONS + k] = this.statics[frame * CEPSTRAL_COEFFICIENTS + k]!;
        values[frame * FEATURE_DIMENSIONS + CEPSTRAL_COEFFICIENTS + k] = this.deltaOf(frame, k);
      }
    return { count, values, loudness: this.loudness.slice(0, count) };
  }

  private deltaOf(frame: number, k: number): number {
    let [sum, weight] = [0, 0];
    for (let step = 1; step <= DELTA_REACH_FRAMES; step++) {
      const [before, after] = [Math.max(0, frame - step), Math.min(this.count - 1, frame + step)];
      sum +=
        step * (this.statics[after * CEPSTRAL_COEFFICIENTS + k]! - this.statics[before * CEPSTRAL_COEFFICIENTS + k]!);
      weight += 2 * step * step;
    }
    return sum / weight;
  }

  private addFrame(sound: Float32Array, at: number): void {
    if (this.count * CEPSTRAL_COEFFICIENTS === this.statics.length) {
      this.statics = doubled(this.statics);
      this.loudness = doubled(this.loudness);
    }
    const { input, spectrum, window } = this;
    let power = 0;
    for (let index = 0; index < WINDOW_SAMPLES; index++) {
      const sample = sound[at + index]!;
      power += sample * sample;
      input[index] = (sample - PRE_EMPHASIS * (index ? sound[at + index - 1]! : sample)) * window[index]!;
    }
    this.loudness[this.count] = 10 * Math.log10(power / WINDOW_SAMPLES + POWER_FLOOR);
    this.fft.realTransform(spectrum, input);
    const energies = this.melFilters.map(({ first, weights }) => {
      let energy = 0;
      for (let index = 0; index < weights.length; index++) {
        const bin = 2 * (first + index);
        energy += weights[index]! * (spectrum[bin]! ** 2 + spectrum[bin + 1]! ** 2);
      }
      return Math.log(energy / FFT_SIZE + POWER_FLOOR);
    });
    for (let k = 0; k < CEPSTRAL_COEFFICIENTS; k++) {
      let sum = 0;
      for (let band = 0; band < energies.length; band++)
        sum += energies[band]! * this.dctMatrix[k * energies.length + band]!;
      this.statics[this.count * CEPSTRAL_COEFFICIENTS + k] = sum;
    }
    this.count++;
  }
}

/** The discrete cosine transform, type 2. Neighbouring mel bands are correlated; its coefficients hardly are. */
const createDctMatrix = (bands: number): Float32Array =>
  Float32Array.from({ length: CEPSTRAL_COEFFICIENTS * bands }, (_, index) => {
    const [k, band] = [Math.floor(index / bands), index % bands];
    return Math.cos((Math.PI * k * (band + 0.5)) / bands) / Math.sqrt(bands);
  });

function doubled(array: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** `fft.js` is an optional peer dependency that narration does not need, so it is loaded here. */
function createFft(): FFT {
  const Transform = createRequire(import.meta.url)('fft.js') as typeof FFT;
  return new Transform(FFT_SIZE);
}
