const FULL_SCALE = 32_768;

/** Joins sounds one after another. @param ArrayType of the parts and of the result. */
export function concatenateSamples<T extends Float32Array | Int16Array>(
  parts: readonly T[],
  ArrayType: new (length: number) => T,
): T {
  const whole = new ArrayType(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Joins a sound that comes in parts. @param length of the whole, in samples. */
export async function joinParts(parts: AsyncIterable<Int16Array>, length: number): Promise<Int16Array> {
  const whole = new Int16Array(length);
  let at = 0;
  for await (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads samples of 16 bits, the low byte first. */
export function readSamples(bytes: Uint8Array): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Int16Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = view.getInt16(index * 2, true);
  return samples;
}

/** Converts a sample from full scale 1 to 16 bits. Clips it if it is louder. */
export const toIntegerSample = (sample: number): number =>
  Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(sample * FULL_SCALE)));

/** A loop, because `Int16Array.from` first makes a list of all numbers, which takes sixteen times the memory of the result. */
export function toIntegerSamples(samples: Float32Array): Int16Array {
  const converted = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index++) converted[index] = toIntegerSample(samples[index]!);
  return converted;
}

/** Converts a sample from 16 bits to full scale 1. */
export const toFloatSample = (sample: number): number => sample / FULL_SCALE;

export function toFloatSamples(samples: Int16Array): Float32Array {
  const converted = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index++) converted[index] = toFloatSample(samples[index]!);
  return converted;
}
