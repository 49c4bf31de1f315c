import type { InputAudioTrack } from 'mediabunny';

/** The samples of each channel, full scale at 1. */
export type Channels = readonly Float32Array[];

/** Reads the samples of an uncompressed track in parts. */
export async function* readPcmChunks(track: InputAudioTrack): AsyncGenerator<Channels> {
  const { AudioSampleSink } = await import('mediabunny');
  for await (const sample of new AudioSampleSink(track).samples()) {
    yield Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const samples = new Float32Array(sample.numberOfFrames);
      sample.copyTo(samples, { planeIndex, format: 'f32-planar' });
      return samples;
    });
    sample.close();
  }
}

/** The mean of the channels. */
export function mixToMono(channels: Channels): Float32Array {
  if (channels.length === 1) return channels[0]!;
  return channels[0]!.map((_, at) => channels.reduce((sum, samples) => sum + (samples[at] ?? 0), 0) / channels.length);
}
