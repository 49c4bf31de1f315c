import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ALL_FORMATS, AudioSample, AudioSampleSource, BufferSource, BufferTarget, EncodedPacketSink, Input, Mp4OutputFormat, Output } from 'mediabunny'; // prettier-ignore
import { copyAac } from '../../../src/node/audio/copy-aac.js';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { encodeAac } from '../../../src/node/audio/encode-aac.js';
import { encodeOpus } from '../../../src/node/audio/encode-opus.js';
import { streamOf } from '../../../src/node/audio/pcm-audio.js';
import { createScratchFolder } from '../run-aloud.js';

const RATE = 16_000;
const samples = Int16Array.from({ length: 3 * RATE }, (_, at) => 8_000 * Math.sin(at / (3 + (at % 900) / 300)));
const sound = streamOf({ samples, sampleRate: RATE });

const folder = createScratchFolder();
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** The times, in seconds, and the bytes of all packets. */
async function packetsOf(bytes: Uint8Array): Promise<unknown[]> {
  using input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const packets = [];
  for await (const { timestamp, data } of new EncodedPacketSink((await input.getPrimaryAudioTrack())!).packets())
    packets.push([timestamp, Buffer.from(data).toString('base64')]);
  return packets;
}

/** AAC of another encoder's settings. @param start seconds of the first sample. */
async function encodeOtherAac(bitrate: number, start: number): Promise<Uint8Array> {
  await encodeAac(sound); // registers the encoder
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
  const source = new AudioSampleSource({ codec: 'aac', bitrate });
  output.addAudioTrack(source);
  await output.start();
  const sample = new AudioSample({
    data: samples,
    format: 's16',
    numberOfChannels: 1,
    sampleRate: RATE,
    timestamp: start,
  });
  await source.add(sample);
  sample.close();
  await output.finalize();
  return new Uint8Array(output.target.buffer!);
}

describe('the AAC of a recording', () => {
  it('is copied with its times, without a loss, also from a file with its table at the end', async () => {
    const { bytes } = await encodeAac(sound);
    const copy = await copyAac(write('own.m4a', bytes));
    assert.deepEqual(copy, { bytes, offsetSeconds: 0 });

    const other = await encodeOtherAac(32_000, 0);
    const otherCopy = await copyAac(write('other.m4a', other));
    assert.deepEqual(await packetsOf(otherCopy!.bytes), await packetsOf(other));
    const [decoded, decodedCopy] = [
      await decodeRecording(join(folder, 'other.m4a')),
      await decodeRecording(write('copy.m4a', otherCopy!.bytes)),
    ];
    assert.ok(decoded.samples.length > 2.9 * RATE);
    assert.deepEqual(decodedCopy, decoded);
  });

  it('is encoded again where it has a high bit rate, or begins after the time 0', async () => {
    assert.equal(await copyAac(write('large.m4a', await encodeOtherAac(128_000, 0))), undefined);
    assert.equal(await copyAac(write('late.m4a', await encodeOtherAac(32_000, 0.5))), undefined);
  });

  it('is not there in a recording of another kind', async () => {
    assert.equal(await copyAac(write('opus.webm', (await encodeOpus(sound)).bytes)), undefined);
  });
});
