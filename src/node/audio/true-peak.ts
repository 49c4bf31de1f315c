/** Points for each sample: BS.1770-4 Annex 2 requires a rate of 192 kHz for 48 kHz. */
const OVERSAMPLING = 4;
/** Samples on each side from which a point is interpolated. */
export const INTERPOLATION_REACH_SAMPLES = 6;

const INTERPOLATION_FILTERS = Array.from({ length: OVERSAMPLING - 1 }, (_, point) =>
  Float64Array.from({ length: 2 * INTERPOLATION_REACH_SAMPLES }, (_, tap) => {
    const x = tap - INTERPOLATION_REACH_SAMPLES + 1 - (point + 1) / OVERSAMPLING;
    return (
      (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / INTERPOLATION_REACH_SAMPLES))
    );
  }),
);
/** A point is at most this much higher than all samples within reach. The thousandth is for errors of rounding. */
const MAX_OVERSHOOT =
  1.001 *
  Math.max(...INTERPOLATION_FILTERS.map((weights) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0)));
/** Samples that are compared with the negligible peak at once. */
const BLOCK_SAMPLES = 32;

/**
 * Measures the true peak from each sample to the next (ITU-R BS.1770-4 Annex 2). The analogue wave of a player can be higher
 * than all samples.
 *
 * @param negligible where no peak can be higher, the sample itself is its peak. Most of a recording is quiet, so this saves time.
 */
export function measureTruePeaks(samples: Float32Array, negligible = 0): Float32Array {
  const peaks = new Float32Array(samples.length);
  for (let from = 0; from < samples.length; from += BLOCK_SAMPLES) {
    const to = Math.min(samples.length, from + BLOCK_SAMPLES);
    for (let index = from; index < to; index++) peaks[index] = Math.abs(samples[index]!);
    const [first, end] = [from - INTERPOLATION_REACH_SAMPLES, to + INTERPOLATION_REACH_SAMPLES];
    if (hasOnlyLowerPeaks(samples, negligible, first, end)) continue;
    for (let index = from; index < to; index++)
      peaks[index] = Math.max(peaks[index]!, highestPointAfter(samples, index));
  }
  return peaks;
}

/**
 * Whether no true peak in a range of samples can be higher than a given one. It compares the samples only, which takes less
 * time than a measurement.
 */
export function hasOnlyLowerPeaks(
  samples: Float32Array,
  peak: number,
  from: number = 0,
  to: number = samples.length,
): boolean {
  const end = Math.min(samples.length, to);
  let highest = 0;
  for (let index = Math.max(0, from); index < end; index++) highest = Math.max(highest, Math.abs(samples[index]!));
  return highest * MAX_OVERSHOOT <= peak;
}

/** The highest of the points between a sample and the next. */
function highestPointAfter(samples: Float32Array, index: number): number {
  const first = index - INTERPOLATION_REACH_SAMPLES + 1;
  const isWhole = first >= 0 && first + 2 * INTERPOLATION_REACH_SAMPLES <= samples.length;
  let highest = 0;
  for (const weights of INTERPOLATION_FILTERS) {
    let between = 0;
    for (let tap = 0; tap < 2 * INTERPOLATION_REACH_SAMPLES; tap++)
      between += weights[tap]! * (isWhole ? samples[first + tap]! : (samples[first + tap] ?? 0));
    highest = Math.max(highest, Math.abs(between));
  }
  return highest;
}
