import { clearMp4Dates } from './mp4-dates.js';
import type { EncodedAudio } from './pcm-audio.js';
import { openRecordingSource } from './recording-source.js';

/** Speech at a higher rate is encoded again: a page on a slow connection gains more than the sound loses. */
const MAX_BITS_PER_SECOND = 64_000;

/** AAC-LC (ISO/IEC 14496-3), which every browser plays. */
const PLAYABLE_CODEC = 'mp4a.40.2';

/**
 * The AAC of a recording in a new MPEG-4 file, without a loss, with the same times. Undefined for a recording of another
 * kind, of a high bit rate, or whose sound begins after the time 0: the decoder of the aligner begins with the first sample.
 */
export async function copyAac(file: string): Promise<EncodedAudio | undefined> {
  const { ALL_FORMATS, BufferTarget, EncodedAudioPacketSource, EncodedPacketSink, Input, Mp4OutputFormat, Output } =
    await import('mediabunny');
  using input = new Input({ source: await openRecordingSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track || (await track.getCodecParameterString()) !== PLAYABLE_CODEC) return undefined;
  const decoderConfig = await track.getDecoderConfig();
  const isLate = (await track.getFirstTimestamp()) > 0;
  const { averageBitrate } = await track.computePacketStats();
  if (!decoderConfig || isLate || averageBitrate > MAX_BITS_PER_SECOND) return undefined;

  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new BufferTarget() });
  const source = new EncodedAudioPacketSource('aac');
  output.addAudioTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  await output.finalize();
  return { bytes: clearMp4Dates(new Uint8Array(output.target.buffer!)), offsetSeconds: 0 };
}
