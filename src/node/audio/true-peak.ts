/** Points for each sample: BS.1770-4 Annex 2 requires a rate of 192 kHz for 48 kHz. */
const OVERSAMPLING = 4;
/** Samples on each side from which a point is interpolated. */
const REACH_SAMPLES = 6;

const INTERPOLATION_FILTERS = Array.from({ length: OVERSAMPLING - 1 }, (_, point) =>
  Float64Array.from({ length: 2 * REACH_SAMPLES }, (_, tap) => {
    const x = tap - REACH_SAMPLES + 1 - (point + 1) / OVERSAMPLING;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / REACH_SAMPLES));
  }),
);

/**
 * Measures the true peak from each sample to the next (ITU-R BS.1770-4 Annex 2). The analogue wave of a player can be higher
 * than all samples.
 */
export function measureTruePeaks(samples: Float32Array): Float32Array {
  const peaks = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index++) {
    const first = index - REACH_SAMPLES + 1;
    const isWhole = first >= 0 && first + 2 * REACH_SAMPLES <= samples.length;
    let peak = Math.abs(samples[index]!);
    for (const weights of INTERPOLATION_FILTERS) {
      let between = 0;
      for (let tap = 0; tap < 2 * REACH_SAMPLES; tap++)
        between += weights[tap]! * (isWhole ? samples[first + tap]! : (samples[first + tap] ?? 0));
      peak = Math.max(peak, Math.abs(between));
    }
    peaks[index] = peak;
  }
  return peaks;
}
