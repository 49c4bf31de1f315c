/** A tone with a level in decibels below full scale. */
export function createTone(frequency: number, decibels: number, seconds: number, sampleRate: number): Float32Array {
  const peak = 10 ** (decibels / 20);
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => peak * Math.sin((2 * Math.PI * frequency * index) / sampleRate),
  );
}

/** Joins sounds one after another. */
export function concatenateSounds(...sounds: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(sounds.reduce((length, sound) => length + sound.length, 0));
  let at = 0;
  for (const sound of sounds) {
    all.set(sound, at);
    at += sound.length;
  }
  return all;
}

export const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
