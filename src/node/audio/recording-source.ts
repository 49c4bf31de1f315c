import { open } from 'node:fs/promises';
import type { Source } from 'mediabunny';
import { repairWaveSizes, WAVE_HEADER_BYTES } from './wave-sizes.js';

/** A sound file as mediabunny reads it: a WAVE file without its sizes gets them. */
export async function openRecordingSource(path: string): Promise<Source> {
  const { CustomSource, FilePathSource } = await import('mediabunny');
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, WAVE_HEADER_BYTES)));
    const head = repairWaveSizes(buffer.subarray(0, bytesRead), size);
    if (!head) {
      await file.close();
      return new FilePathSource(path);
    }
    return new CustomSource({
      getSize: () => size,
      read: async (start, end) => {
        const bytes = new Uint8Array(end - start);
        const { bytesRead: count } = await file.read(bytes, 0, bytes.length, start);
        if (start < head.length) bytes.set(head.subarray(start, end));
        return bytes.subarray(0, count);
      },
      dispose: () => file.close(),
      prefetchProfile: 'fileSystem',
    });
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The bytes of a sound file; of a WAVE file without its sizes, with them. */
export function withWaveSizes(bytes: Uint8Array): Uint8Array {
  const head = repairWaveSizes(bytes.subarray(0, WAVE_HEADER_BYTES), bytes.length);
  if (!head) return bytes;
  const repaired = bytes.slice();
  repaired.set(head);
  return repaired;
}
