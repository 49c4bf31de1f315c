import { Resampler } from '../audio/resample.js';
import type { Sound } from '../audio/sound.js';
import { FrameReader, RATE, type Frames } from './features.js';

/** The frames of a sound of any length. */
export async function framesOf({ samples, sampleRate }: Sound): Promise<Frames> {
  const reader = new FrameReader();
  const resampler = sampleRate === RATE ? undefined : await Resampler.open(sampleRate, RATE);
  const second = sampleRate;
  for (let from = 0; from < samples.length; from += second) {
    const part = Float32Array.from(samples.subarray(from, from + second), (sample) => sample / 32_768);
    reader.push(resampler ? resampler.push(part) : part);
  }
  resampler?.close();
  return reader.finish();
}
