/** A second-order filter: `b` are the coefficients of the input, `a` those of the output; `a[0]` is 1. */
export interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/**
 * The two filters of ITU-R BS.1770-4 Annex 1: a shelf for the effect of the head, and a high-pass filter for low frequencies.
 * The standard gives coefficients for 48 kHz. Those for other rates follow from the analogue filters (the same frequencies,
 * gains and qualities as in libebur128 and FFmpeg).
 */
export function kWeightingFilters(sampleRate: number): readonly [shelf: Biquad, highPass: Biquad] {
  return [shelfFilter(sampleRate), highPassFilter(sampleRate)];
}

function shelfFilter(sampleRate: number): Biquad {
  const [frequency, gain, quality] = [1681.974450955533, 3.999843853973347, 0.7071752369554196];
  const k = Math.tan((Math.PI * frequency) / sampleRate);
  const high = 10 ** (gain / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / quality + k * k;
  return {
    b: [
      (high + (band * k) / quality + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / quality + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0],
  };
}

function highPassFilter(sampleRate: number): Biquad {
  const [frequency, quality] = [38.13547087602444, 0.5003270373238773];
  const k = Math.tan((Math.PI * frequency) / sampleRate);
  const a0 = 1 + k / quality + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0] };
}

/** Applies both filters to a sound that comes in parts. */
export class KWeightingFilter {
  private readonly filters: readonly BiquadFilter[];

  constructor(sampleRate: number) {
    this.filters = kWeightingFilters(sampleRate).map((biquad) => new BiquadFilter(biquad));
  }

  push(samples: Float32Array): Float32Array {
    return this.filters.reduce((filtered, filter) => filter.push(filtered), samples);
  }
}

/** Keeps the last two samples of the input and of the output between the parts. */
class BiquadFilter {
  private readonly biquad: Biquad;
  private last: readonly [x1: number, x2: number, y1: number, y2: number] = [0, 0, 0, 0];

  constructor(biquad: Biquad) {
    this.biquad = biquad;
  }

  push(samples: Float32Array): Float32Array {
    const { b, a } = this.biquad;
    const out = new Float32Array(samples.length);
    let [x1, x2, y1, y2] = this.last;
    for (let index = 0; index < samples.length; index++) {
      const x = samples[index]!;
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
      out[index] = y;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
    }
    this.last = [x1, x2, y1, y2];
    return out;
  }
}
