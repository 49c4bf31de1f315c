import { CEPSTRAL_COEFFICIENTS, FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';

/** Marks the frames with voice or other sound by 1: their loudness is above a third of the range from quiet to loud frames. */
export function detectVoiceActivity({ loudness }: FeatureFrames): Uint8Array {
  const sorted = loudness.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [loud, quiet] = [at(0.95), Math.max(at(0.03), at(0.95) - 50)];
  const threshold = quiet + Math.max(4, (loud - quiet) * 0.35);
  return Uint8Array.from(loudness, (level) => Number(level > threshold));
}

/**
 * Cepstral mean and variance normalisation, in place: the chosen frames get mean 0 and deviation 1, and the others are
 * transformed in the same way. This removes most of the difference between microphones and between voices.
 */
export function normalizeCepstra({ count, values }: FeatureFrames, chosen: Uint8Array): void {
  // Nothing was found. The least deviation would make the values a thousand times larger.
  if (!chosen.includes(1)) return;
  for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
    let [number, sum, squares] = [0, 0, 0];
    for (let frame = 0; frame < count; frame++) {
      if (!chosen[frame]) continue;
      const value = values[frame * FEATURE_DIMENSIONS + k]!;
      number++;
      sum += value;
      squares += value * value;
    }
    // A delta does not depend on the mean.
    const mean = k < CEPSTRAL_COEFFICIENTS ? sum / Math.max(1, number) : 0;
    const deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, number) - mean * mean));
    for (let frame = 0; frame < count; frame++) {
      const index = frame * FEATURE_DIMENSIONS + k;
      values[index] = (values[index]! - mean) / deviation;
    }
  }
}

/** Frames on each side from which local means are computed. */
const WINDOW_FRAMES = 1500;
/** Frames that are normalised with the same means. */
const STEP_FRAMES = 500;

/**
 * The same with the means round each frame; returns a copy. While the frames of the speaker are not known, music and other
 * voices would change the mean of the whole recording.
 */
export function normalizeCepstraLocally(frames: FeatureFrames, chosen: Uint8Array): FeatureFrames {
  const values = new Float32Array(frames.values.length);
  for (let at = 0; at < frames.count; at += STEP_FRAMES) {
    const [from, to] = [Math.max(0, at - WINDOW_FRAMES), Math.min(frames.count, at + STEP_FRAMES + WINDOW_FRAMES)];
    const part = frames.values.slice(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
    normalizeCepstra({ ...frames, count: to - from, values: part }, chosen.subarray(from, to));
    const step = part.subarray((at - from) * FEATURE_DIMENSIONS, (at + STEP_FRAMES - from) * FEATURE_DIMENSIONS);
    values.set(step, at * FEATURE_DIMENSIONS);
  }
  return { ...frames, values };
}
