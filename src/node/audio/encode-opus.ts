import { framesOf, type EncodedAudio, type PcmStream } from './pcm-audio.js';
import { resampleStream } from './resample.js';

export const OPUS_PACKAGES: readonly string[] = ['opusscript', 'mediabunny'];

/** The sample rates of Opus (RFC 6716 §2.1.2). */
const OPUS_SAMPLE_RATES_HERTZ = [8000, 12_000, 16_000, 24_000, 48_000] as const;

const BITS_PER_SECOND = 24_000;
/** For slow and expensive connections: two thirds of the bytes, with clear speech. */
export const LOW_DATA_BITS_PER_SECOND = 16_000;
/** The duration of a packet, the usual compromise (RFC 6716 §2.1.4). */
const PACKET_SECONDS = 0.02;
/**
 * The lookahead of the encoder at every rate: 2.5 ms of overlap and 4 ms to align its two codecs (libopus,
 * `OPUS_GET_LOOKAHEAD`). At 16 kHz these are 104 samples, confirmed by decoding.
 */
const LOOKAHEAD_SECONDS = 0.0065;
/** Control numbers of libopus. */
const OPUS_SET_COMPLEXITY = 4010;
const OPUS_SET_SIGNAL = 4024;
const OPUS_SIGNAL_VOICE = 3001;
/**
 * Half the time of complexity 10. Measured with two minutes each of a synthetic voice and of a reader of LibriVox: the spectral
 * distance to the recording is 2.86 and 2.51 dB (2.86 and 2.41 with complexity 10), the segmental signal-to-noise ratio 22.8
 * and 12.5 dB (23.4 and 12.6). Below 7, libopus does not detect speech itself, so the signal is stated as speech.
 */
const COMPLEXITY = 5;

/**
 * Encodes Opus in WebM, 24 kbit/s by default, without delay. The lookahead is cut from the silence at the start, and not
 * declared as a pre-skip: WebM also needs `CodecDelay` for that, which mediabunny 1.61 does not write, and players differ if
 * one of the two is missing (Firefox long refused it: "CodecDelay and pre-skip do not match").
 *
 * A sample rate that Opus does not have is converted to the next higher one.
 *
 * Measured with tone bursts at whole seconds: 0 samples late in FFmpeg 5.1, Chromium 156 and Firefox 153.
 */
export async function encodeOpus(sound: PcmStream, bitsPerSecond: number = BITS_PER_SECOND): Promise<EncodedAudio> {
  const sampleRate = OPUS_SAMPLE_RATES_HERTZ.find((rate) => rate >= sound.sampleRate) ?? 48_000;
  const samples = resampleStream(sound, sampleRate).read();
  const { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Output, WebMOutputFormat } =
    await import('mediabunny');
  const { default: Opus } = await import('opusscript');
  const encoder = new Opus(sampleRate, 1, Opus.Application.AUDIO);
  encoder.setBitrate(bitsPerSecond);
  encoder.encoderCTL(OPUS_SET_COMPLEXITY, COMPLEXITY);
  encoder.encoderCTL(OPUS_SET_SIGNAL, OPUS_SIGNAL_VOICE);

  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = { codec: 'opus', numberOfChannels: 1, sampleRate, description: opusHead(sampleRate) };

  const size = Math.round(PACKET_SECONDS * sampleRate);
  const skipped = Math.round(LOOKAHEAD_SECONDS * sampleRate);
  let index = 0;
  for await (const frame of framesOf(shiftEarlier(samples, skipped), size)) {
    const data = encoder.encode(toLittleEndianBytes(frame, size), size);
    await source.add(
      new EncodedPacket(data, 'key', index * PACKET_SECONDS, PACKET_SECONDS),
      index ? undefined : { decoderConfig },
    );
    index++;
    // The AAC encoder works in its own thread, but needs this one for every frame. This lets it continue.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await output.finalize();
  encoder.delete();
  return { bytes: new Uint8Array(output.target.buffer!), offsetSeconds: 0 };
}

/** Leaves the first samples out, and ends with as much silence. */
async function* shiftEarlier(parts: AsyncIterable<Int16Array>, count: number): AsyncGenerator<Int16Array> {
  let left = count;
  for await (const part of parts) {
    const skipped = Math.min(left, part.length);
    left -= skipped;
    yield part.subarray(skipped);
  }
  yield new Int16Array(count);
}

/** Converts samples to little-endian bytes, with silence up to a whole packet. */
function toLittleEndianBytes(samples: Int16Array, size: number): Buffer {
  const bytes = Buffer.alloc(size * 2);
  for (let index = 0; index < samples.length; index++) bytes.writeInt16LE(samples[index]!, index * 2);
  return bytes;
}

/** The identification header (RFC 7845 §5.1): one channel, no pre-skip. */
function opusHead(sampleRate: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt32LE(sampleRate, 12);
  return head;
}
