import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { decodeWave } from '../../../src/node/audio/decode-wave.js';
import { repairWaveSizes } from '../../../src/node/audio/wave-sizes.js';
import { writeWave } from '../../../src/node/audio/write-wave.js';
import { createScratchFolder } from '../run-aloud.js';

const RATE = 16_000;
const samples = Int16Array.from({ length: RATE }, (_, at) => Math.round(9000 * Math.sin(at * 0.2)));
const wave = Buffer.from(writeWave({ samples, sampleRate: RATE }));

/** The file with other sizes of itself and of its sound. */
function withSizes(file: number, sound: number): Buffer {
  const bytes = Buffer.from(wave);
  bytes.writeUInt32LE(file, 4);
  bytes.writeUInt32LE(sound, 40);
  return bytes;
}

/** RF64: both sizes are in a chunk of their own. */
function rf64(name: string, file: bigint, sound: bigint): Buffer {
  const ds64 = Buffer.alloc(36);
  ds64.write('ds64');
  ds64.writeUInt32LE(28, 4);
  ds64.writeBigUInt64LE(file, 8);
  ds64.writeBigUInt64LE(sound, 16);
  const bytes = Buffer.concat([wave.subarray(0, 12), ds64, wave.subarray(12)]);
  bytes.write(name);
  bytes.writeUInt32LE(0xffff_ffff, 4);
  bytes.writeUInt32LE(0xffff_ffff, 76);
  return bytes;
}

const right = wave.length - 8;
const sound = wave.length - 44;
/** As programs write them into a pipe. */
const FILES: Readonly<Record<string, Buffer>> = {
  'both the largest number': withSizes(0xffff_ffff, 0xffff_ffff),
  'both 0': withSizes(0, 0),
  'those of an empty file': withSizes(36, 0),
  'a right file, no sound': withSizes(right, 0),
  'no file, a right sound': withSizes(0, sound),
  'the largest signed number': withSizes(0x7fff_ffff + 36, 0x7fff_ffff),
  'the largest number minus the header': withSizes(0xffff_ffff, 0xffff_ffff - 44),
  'two gigabytes': withSizes(0x8000_0024, 0x8000_0000),
  'RF64 without its sizes': rf64('RF64', 0n, 0n),
  'RF64 with the largest numbers': rf64('RF64', 0xffff_ffff_ffff_ffffn, 0xffff_ffff_ffff_ffffn),
  'RF64 with its sizes': rf64('RF64', BigInt(right + 36), BigInt(sound)),
  'BW64 with its sizes': rf64('BW64', BigInt(right + 36), BigInt(sound)),
};

describe('the sizes in a WAVE file from a pipe', () => {
  const folder = createScratchFolder();
  for (const [name, bytes] of Object.entries(FILES))
    it(`${name}: all of the sound is read`, async () => {
      assert.deepEqual((await decodeWave(bytes)).samples, samples);
      const path = join(folder, 'pipe.wav');
      writeFileSync(path, bytes);
      assert.deepEqual((await decodeRecording(path)).samples, samples);
    });

  it('stay where they are right, or where the file has no sound', async () => {
    assert.equal(repairWaveSizes(wave, wave.length), undefined);
    assert.equal(repairWaveSizes(Buffer.from('OggS'), 4), undefined);
    const info = Buffer.from('LIST\x04\0\0\0INFO', 'latin1');
    const empty = Buffer.concat([withSizes(right, 0).subarray(0, 44), info]);
    empty.writeUInt32LE(empty.length - 8, 4);
    await assert.rejects(decodeWave(empty), /has no sound/);
    const more = Buffer.concat([wave, info]);
    more.writeUInt32LE(more.length - 8, 4);
    assert.equal(repairWaveSizes(more, more.length), undefined);
  });
});
