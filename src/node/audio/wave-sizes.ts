/**
 * Programs that write WAVE into a pipe cannot go back to fill in the sizes of the file and of its `data` chunk: they write 0,
 * the largest number, or the size of the header (ffmpeg, SoX, GStreamer, Python's `wave`, browsers). In RF64 the sizes are in
 * the `ds64` chunk (EBU Tech 3306).
 */

/** Bytes at the start of a file that hold everything before its sound. */
export const WAVE_HEADER_BYTES: number = 1 << 20;

const UNKNOWN_SIZE = 0xffff_ffff;

/**
 * The header with the sizes that the file really has; undefined if it needs no change or is not of a WAVE file.
 *
 * @param head the start of the file: up to `WAVE_HEADER_BYTES`
 * @param fileSize in bytes
 */
export function repairWaveSizes(head: Uint8Array, fileSize: number): Uint8Array | undefined {
  const type = nameAt(head, 0);
  if (!/^(?:RIFF|RIFX|RF64|BW64)$/.test(type) || nameAt(head, 8) !== 'WAVE') return undefined;
  const isLittleEndian = type !== 'RIFX';
  const repaired = head.slice();
  const view = new DataView(repaired.buffer);
  let sizes: number | undefined;
  for (let at = 12; at + 8 <= head.length;) {
    const name = nameAt(head, at);
    const size = view.getUint32(at + 4, isLittleEndian);
    if (name === 'ds64') sizes = at + 8;
    if (name !== 'data') {
      at += 8 + size + (size & 1);
      continue;
    }
    const start = at + 8;
    const isLong = sizes !== undefined && size === UNKNOWN_SIZE;
    const stated = isLong ? Number(view.getBigUint64(sizes! + 8, true)) : size;
    const isKnown = stated > 0 && start + stated <= fileSize;
    const actual = isKnown || endsWithChunks(head, start, fileSize, isLittleEndian) ? stated : fileSize - start;
    const riffSize = isLong ? Number(view.getBigUint64(sizes!, true)) : view.getUint32(4, isLittleEndian);
    const isWhole = riffSize + 8 >= start + actual;
    if (actual === stated && isWhole && type !== 'BW64') return undefined;
    // BW64 (ITU-R BS.2088) is RF64 with other chunks, but not every decoder knows its name.
    if (type === 'BW64') repaired.set([0x52, 0x46, 0x36, 0x34]);
    if (isLong) {
      view.setBigUint64(sizes!, BigInt(fileSize - 8), true);
      view.setBigUint64(sizes! + 8, BigInt(actual), true);
    } else {
      view.setUint32(4, Math.min(fileSize - 8, UNKNOWN_SIZE), isLittleEndian);
      view.setUint32(at + 4, Math.min(actual, UNKNOWN_SIZE), isLittleEndian);
    }
    return repaired;
  }
  return undefined;
}

/** Whether only chunks follow a `data` chunk of size 0, up to the end of the file: then there is no sound. */
function endsWithChunks(head: Uint8Array, start: number, fileSize: number, isLittleEndian: boolean): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let at = start;
  while (at + 8 <= head.length && /^[A-Za-z0-9 ]{4}$/.test(nameAt(head, at))) {
    const size = view.getUint32(at + 4, isLittleEndian);
    at += 8 + size + (size & 1);
  }
  return at >= fileSize && at <= fileSize + 1;
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
