/** Sounds one after another. */
export function concatenateSamples(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const FULL_SCALE = 32_768;

/** From 16 bits to ±1, and back; what is louder than that is cut. */
export const toFloatSamples = (samples: Int16Array): Float32Array => Float32Array.from(samples, (s) => s / FULL_SCALE);
export const toIntegerSamples = (samples: Float32Array): Int16Array =>
  Int16Array.from(samples, (s) => Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(s * FULL_SCALE))));
