import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BufferSource, EncodedPacketSink, Input, ALL_FORMATS, type InputAudioTrack } from 'mediabunny';
import OpusScript from 'opusscript';
import { encodeAac } from '../../../src/node/audio/encode-aac.js';
import { encodeOpus } from '../../../src/node/audio/encode-opus.js';
import { framesOf, streamOf, type EncodedAudio } from '../../../src/node/audio/pcm-audio.js';

const RATE = 16_000;

/** A tone burst at one second. */
const samples = Int16Array.from({ length: 2 * 1024 * 16 }, (_, index) =>
  index >= RATE && index < RATE + 800 ? Math.round(12_000 * Math.sin((2 * Math.PI * 1000 * index) / RATE)) : 0,
);

const sound = streamOf({ samples, sampleRate: RATE });

async function open({ bytes }: EncodedAudio): Promise<{ track: InputAudioTrack; duration: number }> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  assert.ok(track);
  return { track, duration: await input.computeDuration() };
}

describe('Opus in WebM', () => {
  let encoded: EncodedAudio;
  before(async () => {
    encoded = await encodeOpus(sound);
  });

  it('has no delay, to the millisecond', async () => {
    const { track, duration } = await open(encoded);
    assert.equal(track.codec, 'opus');
    assert.ok(Math.abs(duration - samples.length / RATE) < 0.02);
    const decoder = new OpusScript(RATE, 1);
    const decoded: number[] = [];
    for await (const { data } of new EncodedPacketSink(track).packets()) {
      const sound = decoder.decode(Buffer.from(data));
      for (let at = 0; at < sound.length; at += 2) decoded.push(sound.readInt16LE(at));
    }
    const onset = decoded.findIndex((sample) => Math.abs(sample) > 4000);
    assert.ok(Math.abs(onset - RATE) <= RATE / 1000, `begins at sample ${onset}`);
    assert.equal(encoded.offsetSeconds, 0);
  });

  it('has the same bytes each time', async () => {
    assert.deepEqual(await encodeOpus(sound), encoded);
  });
});

describe('AAC in MPEG-4', () => {
  let encoded: EncodedAudio;
  before(async () => {
    encoded = await encodeAac(sound);
  });

  it('has the priming of the encoder before the time 0, where the edit list removes it', async () => {
    const { track, duration } = await open(encoded);
    assert.equal(track.codec, 'aac');
    assert.equal(await track.getFirstTimestamp(), -1024 / RATE);
    assert.ok(Math.abs(duration - samples.length / RATE) < 0.001);
    assert.ok(Buffer.from(encoded.bytes).includes('elst'));
    assert.equal(encoded.offsetSeconds, 0);
  });

  it('has the same bytes on every day', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 1e9 });
    assert.deepEqual(await encodeAac(sound), encoded);
  });
});

describe('a sound that is read in parts', () => {
  it('is cut into frames of one length, whatever the length of its parts', async () => {
    async function* parts(): AsyncGenerator<Int16Array> {
      for (const part of [[1], [2, 3, 4, 5, 6], [], [7, 8]]) yield await Promise.resolve(Int16Array.from(part));
    }
    const frames: number[][] = [];
    for await (const frame of framesOf(parts(), 3)) frames.push([...frame]);
    assert.deepEqual(frames, [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
  });
});
