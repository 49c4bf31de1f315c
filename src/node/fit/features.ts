import { createRequire } from 'node:module';
import type FFT from 'fft.js';
import { melBands } from './mel.js';

/** What the frames are made of (Hz). */
export const RATE = 16_000;
/** Frames a second. */
export const FRAMES = 100;
/** Coefficients of a frame, the first its loudness, and as many of how they change. */
export const COEFFICIENTS = 13;
export const DIMENSIONS: number = COEFFICIENTS * 2;

const SIZE = 512;
/** Samples a frame looks at: 25 ms. */
const WINDOW = 400;
const HOP = RATE / FRAMES;
/** Frames to each side over which change is measured. */
const REACH = 2;
/** Of the power of full scale: digital silence is no quieter than this, 90 dB below. */
const FLOOR = 1e-9;
const PRE_EMPHASIS = 0.97;

/** Frames of a sound, one after another: `DIMENSIONS` numbers each. */
export interface Frames {
  readonly count: number;
  readonly values: Float32Array;
  /** Of each frame, in decibels of full scale. */
  readonly loudness: Float32Array;
}

/**
 * Mel frequency cepstral coefficients (Davis and Mermelstein 1980), which tell the sounds of speech apart and leave the
 * pitch out, with their changes. Takes the sound part after part. Frame n looks at the samples round n / FRAMES seconds.
 */
export class FrameReader {
  private readonly fft = transform();
  private readonly spectrum = this.fft.createComplexArray();
  private readonly input = new Float64Array(SIZE);
  private readonly bands: ReturnType<typeof melBands>;
  private readonly cosines: Float32Array;
  private readonly window = Float64Array.from(
    { length: WINDOW },
    (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (WINDOW - 1)),
  );
  /** Samples not yet passed; begins with what lies before the sound, so that the first frame has its middle at 0. */
  private rest = new Float32Array(WINDOW / 2);
  private statics = new Float32Array(COEFFICIENTS * 1024);
  private loudness = new Float32Array(1024);
  private count = 0;

  /** @param warp see `melBands`. */
  constructor(warp?: number) {
    this.bands = melBands(SIZE, RATE, warp);
    this.cosines = cosines(this.bands.length);
  }

  /** @param samples at `RATE`, full scale at 1. */
  push(samples: Float32Array): void {
    const sound = new Float32Array(this.rest.length + samples.length);
    sound.set(this.rest);
    sound.set(samples, this.rest.length);
    let at = 0;
    for (; at + WINDOW <= sound.length; at += HOP) this.read(sound, at);
    this.rest = sound.slice(at);
  }

  /** The frames of all that was pushed. */
  finish(): Frames {
    this.push(new Float32Array(WINDOW / 2));
    const { count } = this;
    const values = new Float32Array(count * DIMENSIONS);
    for (let frame = 0; frame < count; frame++)
      for (let k = 0; k < COEFFICIENTS; k++) {
        values[frame * DIMENSIONS + k] = this.statics[frame * COEFFICIENTS + k]!;
        values[frame * DIMENSIONS + COEFFICIENTS + k] = this.change(frame, k);
      }
    return { count, values, loudness: this.loudness.slice(0, count) };
  }

  private change(frame: number, k: number): number {
    let [sum, weight] = [0, 0];
    for (let step = 1; step <= REACH; step++) {
      const [before, after] = [Math.max(0, frame - step), Math.min(this.count - 1, frame + step)];
      sum += step * (this.statics[after * COEFFICIENTS + k]! - this.statics[before * COEFFICIENTS + k]!);
      weight += 2 * step * step;
    }
    return sum / weight;
  }

  private read(sound: Float32Array, at: number): void {
    if (this.count * COEFFICIENTS === this.statics.length) {
      this.statics = grown(this.statics);
      this.loudness = grown(this.loudness);
    }
    const { input, spectrum, window } = this;
    let power = 0;
    for (let index = 0; index < WINDOW; index++) {
      const sample = sound[at + index]!;
      power += sample * sample;
      input[index] = (sample - PRE_EMPHASIS * (index ? sound[at + index - 1]! : sample)) * window[index]!;
    }
    this.loudness[this.count] = 10 * Math.log10(power / WINDOW + FLOOR);
    this.fft.realTransform(spectrum, input);
    const energies = this.bands.map(({ first, weights }) => {
      let energy = 0;
      for (let index = 0; index < weights.length; index++) {
        const bin = 2 * (first + index);
        energy += weights[index]! * (spectrum[bin]! ** 2 + spectrum[bin + 1]! ** 2);
      }
      return Math.log(energy / SIZE + FLOOR);
    });
    for (let k = 0; k < COEFFICIENTS; k++) {
      let sum = 0;
      for (let band = 0; band < energies.length; band++)
        sum += energies[band]! * this.cosines[k * energies.length + band]!;
      this.statics[this.count * COEFFICIENTS + k] = sum;
    }
    this.count++;
  }
}

/** The discrete cosine transform, type 2: neighbouring bands go up and down together, its coefficients do not. */
const cosines = (bands: number): Float32Array =>
  Float32Array.from({ length: COEFFICIENTS * bands }, (_, index) => {
    const [k, band] = [Math.floor(index / bands), index % bands];
    return Math.cos((Math.PI * k * (band + 0.5)) / bands) / Math.sqrt(bands);
  });

function grown(array: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** An optional peer, which pages that are only narrated do without: looked for when it is needed. */
function transform(): FFT {
  const Transform = createRequire(import.meta.url)('fft.js') as typeof FFT;
  return new Transform(SIZE);
}
