/** Points between two samples at which the wave is looked at: BS.1770-4 Annex 2 wants the rate of 192 kHz for 48 kHz. */
const POINTS = 4;
/** Samples on each side that a point depends on. */
const REACH = 6;

const WEIGHTS = Array.from({ length: POINTS - 1 }, (_, point) =>
  Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const x = tap - REACH + 1 - (point + 1) / POINTS;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / REACH));
  }),
);

/**
 * How far the wave goes from silence at each sample and on the way to the next: what a player's converter makes of the
 * samples can be higher than all of them (ITU-R BS.1770-4 Annex 2, true peak).
 */
export function truePeaks(samples: Float32Array): Float32Array {
  const peaks = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index++) {
    const first = index - REACH + 1;
    const isWhole = first >= 0 && first + 2 * REACH <= samples.length;
    let peak = Math.abs(samples[index]!);
    for (const weights of WEIGHTS) {
      let between = 0;
      for (let tap = 0; tap < 2 * REACH; tap++)
        between += weights[tap]! * (isWhole ? samples[first + tap]! : (samples[first + tap] ?? 0));
      peak = Math.max(peak, Math.abs(between));
    }
    peaks[index] = peak;
  }
  return peaks;
}
