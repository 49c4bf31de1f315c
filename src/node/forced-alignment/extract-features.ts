import { Resampler } from '../audio/resample.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import { FeatureExtractor, FEATURE_SAMPLE_RATE_HERTZ, type FeatureFrames } from './acoustic-features.js';

/** The frames of a sound of any length. */
export async function extractFeatures({ samples, sampleRate }: PcmAudio): Promise<FeatureFrames> {
  const reader = new FeatureExtractor();
  const resampler =
    sampleRate === FEATURE_SAMPLE_RATE_HERTZ ? undefined : await Resampler.open(sampleRate, FEATURE_SAMPLE_RATE_HERTZ);
  const second = sampleRate;
  for (let from = 0; from < samples.length; from += second) {
    const part = Float32Array.from(samples.subarray(from, from + second), (sample) => sample / 32_768);
    reader.push(resampler ? resampler.push(part) : part);
  }
  resampler?.close();
  return reader.finish();
}
