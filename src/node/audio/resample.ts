/** Zero crossings of the sinc on each side: steep enough for speech, whose highest sounds are weak. */
const REACH = 16;

/**
 * The same sound at another rate, by a sinc under a Hann window (Smith, Digital Audio Resampling). What the lower of the
 * two rates cannot hold is left out, so that nothing folds back. The same samples give the same samples.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const cutoff = Math.min(1, to / from);
  const reach = REACH / cutoff;
  const out = new Float32Array(Math.round((samples.length * to) / from));
  for (let index = 0; index < out.length; index++) {
    const centre = (index * from) / to;
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= last; at++)
      sum += samples[at]! * cutoff * sinc((at - centre) * cutoff) * hann((at - centre) / reach);
    out[index] = sum;
  }
  return out;
}

const sinc = (x: number): number => (x ? Math.sin(Math.PI * x) / (Math.PI * x) : 1);
const hann = (x: number): number => 0.5 + 0.5 * Math.cos(Math.PI * x);
