import { toIntegerSamples, concatenateSamples } from './samples.js';
import type { PcmAudio } from './pcm-audio.js';

export const WAVE_PACKAGES: readonly string[] = ['mediabunny'];

/**
 * Reads a WAVE file of any kind that mediabunny knows (PCM of 8 to 32 bits, floating point, A-law, µ-law; any rate), its
 * channels mixed into one.
 *
 * @throws Error where it is not one, or holds no sound.
 */
export async function decodeWave(bytes: Uint8Array): Promise<PcmAudio> {
  const { AudioSampleSink, BufferSource, Input, WAVE } = await import('mediabunny');
  using input = new Input({ source: new BufferSource(bytes), formats: [WAVE] });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('holds no sound');
  const parts: Float32Array[] = [];
  for await (const part of new AudioSampleSink(track).samples()) {
    const { numberOfChannels: channels, numberOfFrames: frames } = part;
    const all = new Float32Array(frames * channels);
    part.copyTo(all, { planeIndex: 0, format: 'f32' });
    part.close();
    parts.push(
      Float32Array.from({ length: frames }, (_, frame) => {
        let sum = 0;
        for (let channel = 0; channel < channels; channel++) sum += all[frame * channels + channel]!;
        return sum / channels;
      }),
    );
  }
  const samples = toIntegerSamples(concatenateSamples(parts));
  if (!samples.length) throw new Error('holds no sound');
  return { samples, sampleRate: track.sampleRate };
}
