import { createRequire } from 'node:module';
import type FFT from 'fft.js';
import { melFilterBank } from './mel-filter-bank.js';

/** What the frames are made of (Hz). */
export const FEATURE_SAMPLE_RATE_HERTZ = 16_000;
/** Frames a second. */
export const FRAMES_PER_SECOND = 100;
/** Coefficients of a frame, the first its loudness, and as many of how they change. */
export const CEPSTRAL_COEFFICIENTS = 13;
export const FEATURE_DIMENSIONS: number = CEPSTRAL_COEFFICIENTS * 2;

const FFT_SIZE = 512;
/** Samples a frame looks at: 25 ms. */
const WINDOW_SAMPLES = 400;
const HOP_SAMPLES = FEATURE_SAMPLE_RATE_HERTZ / FRAMES_PER_SECOND;
/** Frames to each side over which change is measured. */
const DELTA_REACH_FRAMES = 2;
/** Of the power of full scale: digital silence is no quieter than this, 90 dB below. */
const POWER_FLOOR = 1e-9;
const PRE_EMPHASIS = 0.97;

/** Frames of a sound, one after another: `DIMENSIONS` numbers each. */
export interface FeatureFrames {
  readonly count: number;
  readonly values: Float32Array;
  /** Of each frame, in decibels of full scale. */
  readonly loudness: Float32Array;
}

/**
 * Mel frequency cepstral coefficients (Davis and Mermelstein 1980), which tell the sounds of speech apart and leave the
 * pitch out, with their changes. Takes the sound part after part. Frame n looks at the samples round n / FRAMES seconds.
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
  /** Samples not yet passed; begins with what lies before the sound, so that the first frame has its middle at 0. */
  private pendingSamples = new Float32Array(WINDOW_SAMPLES / 2);
  private statics = new Float32Array(CEPSTRAL_COEFFICIENTS * 1024);
  private loudness = new Float32Array(1024);
  private count = 0;

  /** @param warp see `melBands`. */
  constructor(warp?: number) {
    this.melFilters = melFilterBank(FFT_SIZE, FEATURE_SAMPLE_RATE_HERTZ, warp);
    this.dctMatrix = createDctMatrix(this.melFilters.length);
  }

  /** @param samples at `RATE`, full scale at 1. */
  push(samples: Float32Array): void {
    const sound = new Float32Array(this.pendingSamples.length + samples.length);
    sound.set(this.pendingSamples);
    sound.set(samples, this.pendingSamples.length);
    let at = 0;
    for (; at + WINDOW_SAMPLES <= sound.length; at += HOP_SAMPLES) this.addFrame(sound, at);
    this.pendingSamples = sound.slice(at);
  }

  /** The frames of all that was pushed. */
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

/** The discrete cosine transform, type 2: neighbouring bands go up and down together, its coefficients do not. */
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

/** An optional peer, which pages that are only narrated do without: looked for when it is needed. */
function createFft(): FFT {
  const Transform = createRequire(import.meta.url)('fft.js') as typeof FFT;
  return new Transform(FFT_SIZE);
}
