import { LoudnessMeter } from './loudness.js';
import { limitPeaks } from './peak-limiter.js';
import type { SampleFile } from './sample-file.js';
import { toIntegerSamples } from './samples.js';

/** For speech on telephones and in noisy places (AES TD1004), as for podcasts. */
export const TARGET_LUFS = -16;
/** At most 24 dB, so that silence does not become loud. */
const MAX_GAIN = 10 ** (24 / 20);
/** The limiter reduces the loudness, so the gain is corrected. These rounds bring it within a tenth of a LU. */
const MAX_ROUNDS = 4;
const TOLERANCE_LU = 0.05;

/**
 * Normalizes a sound to -16 LUFS (integrated, ITU-R BS.1770-4). Limits its peaks to -1.5 dBTP without clicks.
 *
 * @param mixed the sound, full scale at 1.
 * @param loudness of `mixed`, in LUFS.
 * @param normalized receives the result.
 */
export async function normalizeLoudness(
  mixed: SampleFile<Float32Array>,
  loudness: number,
  normalized: SampleFile<Int16Array>,
  sampleRate: number,
): Promise<void> {
  if (!Number.isFinite(loudness)) {
    for await (const part of mixed.parts()) await normalized.append(toIntegerSamples(part));
    return;
  }
  let gain = gainToTarget(loudness);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const meter = new LoudnessMeter(sampleRate);
    normalized.rewind();
    for await (const part of limitPeaks(mixed, sampleRate, gain)) {
      meter.push(part);
      await normalized.append(toIntegerSamples(part));
    }
    const difference = TARGET_LUFS - meter.loudness;
    const next = Math.min(MAX_GAIN, gain * 10 ** (difference / 20));
    if (Math.abs(difference) < TOLERANCE_LU || next === gain) break;
    gain = next;
  }
}

/** The gain from a loudness (LUFS) to the target. */
export const gainToTarget = (loudness: number): number => Math.min(MAX_GAIN, 10 ** ((TARGET_LUFS - loudness) / 20));
