import { mixToMono, readPcmChunks } from './channels.js';
import type { PcmAudio } from './pcm-audio.js';
import { withWaveSizes } from './recording-source.js';
import { concatenateSamples, toIntegerSamples } from './samples.js';

export const WAVE_PACKAGES: readonly string[] = ['mediabunny'];

/**
 * Reads a WAVE file of any kind that mediabunny supports (PCM of 8 to 32 bits, floating point, A-law, µ-law; any rate), its
 * channels mixed into one.
 *
 * @throws Error for another file, or one without sound.
 */
export async function decodeWave(bytes: Uint8Array): Promise<PcmAudio> {
  const { BufferSource, Input, WAVE } = await import('mediabunny');
  using input = new Input({ source: new BufferSource(withWaveSizes(bytes)), formats: [WAVE] });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('has no sound');
  const parts: Float32Array[] = [];
  for await (const channels of readPcmChunks(track)) parts.push(mixToMono(channels));
  const samples = toIntegerSamples(concatenateSamples(parts, Float32Array));
  if (!samples.length) throw new Error('has no sound');
  return { samples, sampleRate: track.sampleRate };
}
