import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { OggPages, splitXiphHeaders } from '../../../src/node/audio/ogg-pages.js';
import { withoutConsole } from '../../../src/node/audio/without-console.js';
import { createScratchFolder } from '../run-aloud.js';

/** Half a second of silence, then a tone that swells, for 1.5 s; made by ourselves, encoded by libvorbis. */
const VORBIS = fileURLToPath(new URL('vorbis.ogg', import.meta.url));

async function onset(file: string): Promise<number> {
  const { samples, sampleRate } = await decodeRecording(file);
  assert.ok(Math.abs(samples.length / sampleRate - 2) < 0.05, `lasts ${samples.length / sampleRate} s`);
  return samples.findIndex((sample) => Math.abs(sample) > 1000) / sampleRate;
}

/** The same packets in WebM. */
async function remux(file: string, to: string): Promise<void> {
  const input = new Input({ source: new BufferSource(readFileSync(file)), formats: ALL_FORMATS });
  const track = (await input.getPrimaryAudioTrack())!;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedAudioPacketSource('vorbis');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig())!;
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  await output.finalize();
  writeFileSync(to, new Uint8Array(target.buffer!));
}

describe('a recording in Vorbis', () => {
  const folder = createScratchFolder();

  it('is read from Ogg', async () => assert.ok(Math.abs((await onset(VORBIS)) - 0.508) < 0.01));

  it('is read from WebM, at the same times', async () => {
    const file = join(folder, 'story.webm');
    await remux(VORBIS, file);
    assert.ok(Math.abs((await onset(file)) - (await onset(VORBIS))) < 0.01);
  });

  it('is refused in our words if it is damaged', async () => {
    const bytes = readFileSync(VORBIS);
    bytes.fill(0x55, 60, 2000);
    const file = join(folder, 'damaged.ogg');
    writeFileSync(file, bytes);
    await assert.rejects(decodeRecording(file), /damaged\.ogg: (?:cannot be read as a recording|is cut off|has )/);
  });
});

describe('Ogg pages', () => {
  it('hold a packet of any length, with its end', () => {
    const pages = new OggPages();
    for (const length of [0, 1, 254, 255, 256, 255 * 255, 70_000]) {
      const bytes = pages.pagesOf(new Uint8Array(length).fill(7), 1000);
      let [at, found, last] = [0, 0, 255];
      for (; at < bytes.length;) {
        assert.equal(String.fromCharCode(...bytes.subarray(at, at + 4)), 'OggS');
        const segments = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!);
        const size = segments.reduce((sum, segment) => sum + segment, 0);
        found += size;
        last = segments.at(-1)!;
        at += 27 + segments.length + size;
      }
      assert.equal(found, length);
      assert.ok(last < 255, `a packet of ${length} bytes ends`);
    }
  });

  it('have the headers that one description holds', () => {
    const description = Uint8Array.of(2, 3, 255, 1, 1, 1, 1, ...new Uint8Array(256).fill(2), 3, 3);
    assert.deepEqual(
      splitXiphHeaders(description).map(({ length }) => length),
      [3, 256, 2],
    );
  });
});

it('what a decoder writes to the console is not shown', async () => {
  const { error } = console;
  const lines: unknown[] = [];
  console.error = (line: unknown): void => void lines.push(line);
  try {
    const result = await withoutConsole(async () => {
      console.error('State: FLAC__STREAM_DECODER_ABORTED');
      await Promise.resolve();
      console.warn('lost sync');
      return 'sound';
    });
    assert.equal(result, 'sound');
    await assert.rejects(withoutConsole(() => Promise.reject(new Error('Assertion failed.'))));
    assert.deepEqual(lines, []);
    console.error('after');
    assert.deepEqual(lines, ['after']);
  } finally {
    console.error = error;
  }
});
