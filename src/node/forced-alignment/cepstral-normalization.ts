import { CEPSTRAL_COEFFICIENTS, FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';

/** Which frames sound, as 1: louder than a third of the way from the quiet ones to the loud ones. */
export function detectVoiceActivity({ loudness }: FeatureFrames): Uint8Array {
  const sorted = loudness.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [loud, quiet] = [at(0.95), Math.max(at(0.03), at(0.95) - 50)];
  const threshold = quiet + Math.max(4, (loud - quiet) * 0.35);
  return Uint8Array.from(loudness, (level) => Number(level > threshold));
}

/**
 * Brings the chosen frames to mean 0 and deviation 1, and all others along: what differs between a microphone and a voice and
 * the next is mostly this (cepstral mean and variance normalisation). In place.
 */
export function normalizeCepstra({ count, values }: FeatureFrames, chosen: Uint8Array): void {
  for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
    let [number, sum, squares] = [0, 0, 0];
    for (let frame = 0; frame < count; frame++) {
      if (!chosen[frame]) continue;
      const value = values[frame * FEATURE_DIMENSIONS + k]!;
      number++;
      sum += value;
      squares += value * value;
    }
    // A change is no change wherever the mean lies.
    const mean = k < CEPSTRAL_COEFFICIENTS ? sum / Math.max(1, number) : 0;
    const deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, number) - mean * mean));
    for (let frame = 0; frame < count; frame++) {
      const place = frame * FEATURE_DIMENSIONS + k;
      values[place] = (values[place]! - mean) / deviation;
    }
  }
}

/** Frames round which the means are taken where nobody knows yet who speaks, and how many are brought there together. */
const WINDOW_FRAMES = 1500;
const STEP_FRAMES = 500;

/**
 * The same by what is heard round each frame, as a copy: before a speaker comes, music and other voices move the mean of the whole,
 * however long they last.
 */
export function normalizeCepstraLocally(frames: FeatureFrames, chosen: Uint8Array): FeatureFrames {
  const values = new Float32Array(frames.values.length);
  for (let at = 0; at < frames.count; at += STEP_FRAMES) {
    const [from, to] = [Math.max(0, at - WINDOW_FRAMES), Math.min(frames.count, at + STEP_FRAMES + WINDOW_FRAMES)];
    const part = frames.values.slice(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
    normalizeCepstra({ ...frames, count: to - from, values: part }, chosen.subarray(from, to));
    const own = part.subarray((at - from) * FEATURE_DIMENSIONS, (at + STEP_FRAMES - from) * FEATURE_DIMENSIONS);
    values.set(own, at * FEATURE_DIMENSIONS);
  }
  return { ...frames, values };
}
