import type { PcmAudio } from '../audio/pcm-audio.js';
import { Resampler } from '../audio/resample.js';
import { toFloatSamples } from '../audio/samples.js';
import { FeatureExtractor, FEATURE_SAMPLE_RATE_HERTZ, type FeatureFrames } from './acoustic-features.js';

/** Computes the frames of a sound of any length. */
export async function extractFeatures({ samples, sampleRate }: PcmAudio): Promise<FeatureFrames> {
  const extractor = new FeatureExtractor();
  const resampler =
    sampleRate === FEATURE_SAMPLE_RATE_HERTZ ? undefined : await Resampler.open(sampleRate, FEATURE_SAMPLE_RATE_HERTZ);
  for (let from = 0; from < samples.length; from += sampleRate) {
    const part = toFloatSamples(samples.subarray(from, from + sampleRate));
    extractor.push(resampler ? resampler.push(part) : part);
  }
  resampler?.close();
  return extractor.finish();
}
